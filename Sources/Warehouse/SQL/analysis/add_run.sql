-- notes which analysis is under way
-- key: run_id
insert into putokaz.analysis_runs (run_id, started_at)
select
    cast('{run_id}' as varchar(64)) as run_id,
    cast('{now}' as timestamp) as started_at;
