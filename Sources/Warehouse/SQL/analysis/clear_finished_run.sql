-- removes this analysis from the finished ones, where it is done again
-- key: run_id
delete from putokaz.mart_runs
where run_id = '{run_id}';
