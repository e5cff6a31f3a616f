-- one row, or a division by zero where another analysis has taken over
-- key: none
select 1 / count(*) as is_current
from putokaz.analysis_runs
where run_id = '{run_id}';
