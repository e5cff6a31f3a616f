-- one row: this analysis, and the newest one that looked at other tweets,
-- which it is compared with
-- key: run_id
create table putokaz.scratch_run as
with this_run as (
    select
        cast('{run_id}' as varchar(64)) as run_id,
        limits.newest_at,
        (select count(*) from putokaz.scratch_tweets) as tweets
    from putokaz.scratch_settings as limits
),

earlier as (
    select
        runs.run_id,
        row_number() over (order by runs.analysed_at desc, runs.run_id desc)
            as run_number
    from putokaz.mart_runs as runs
    cross join this_run
    where
        runs.run_id <> this_run.run_id
        and (
            runs.newest_at <> this_run.newest_at
            or runs.tweets <> this_run.tweets
        )
)

select
    this_run.run_id,
    earlier.run_id as previous_run_id
from this_run
left join earlier
    on earlier.run_number = 1;
