-- one row per finished analysis, the newest two
-- key: run_id
select
    runs.run_id,
    runs.analysed_at,
    runs.starts_at,
    runs.newest_at,
    runs.tweets,
    runs.people,
    runs.places,
    runs.pagerank_steps,
    runs.pagerank_residual
from putokaz.v_runs as runs
order by runs.analysed_at desc, runs.run_id desc
limit 2;
