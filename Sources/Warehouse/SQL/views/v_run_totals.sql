-- one row per finished analysis and total
-- key: run_id, total
create view putokaz.v_run_totals as
select
    totals.run_id,
    totals.total,
    totals.amount,
    runs.analysed_at
from putokaz.run_totals as totals
inner join putokaz.mart_runs as runs
    on totals.run_id = runs.run_id;
