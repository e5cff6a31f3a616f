-- one row per finished analysis
-- key: run_id
create view putokaz.v_runs as
select
    runs.run_id,
    runs.analysed_at,
    runs.starts_at,
    runs.newest_at,
    runs.tweets,
    runs.people,
    runs.places,
    runs.pagerank_steps,
    runs.pagerank_residual,
    runs.previous_run_id
from putokaz.mart_runs as runs;
