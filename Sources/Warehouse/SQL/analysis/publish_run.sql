-- notes what this analysis looked at
-- key: run_id
insert into putokaz.mart_runs (
    run_id,
    analysed_at,
    starts_at,
    newest_at,
    tweets,
    people,
    places,
    pagerank_steps,
    pagerank_residual,
    previous_run_id
)
select
    cast('{run_id}' as varchar(64)) as run_id,
    cast('{now}' as timestamp) as analysed_at,
    limits.starts_at,
    limits.newest_at,
    (select count(*) from putokaz.scratch_tweets) as tweets,
    (select count(*) from putokaz.mart_people) as people,
    (select count(*) from putokaz.mart_places) as places,
    cast('{steps}' as integer) as pagerank_steps,
    cast('{residual}' as double precision) as pagerank_residual,
    runs.previous_run_id
from putokaz.scratch_settings as limits
cross join putokaz.scratch_run as runs;
