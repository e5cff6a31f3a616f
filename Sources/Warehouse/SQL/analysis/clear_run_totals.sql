-- removes the totals of this analysis, where it is done again
-- key: run_id, total
delete from putokaz.run_totals
where run_id = '{run_id}';
