-- one row: the files behind what the warehouse holds
-- key: none
select
    loads.objects as files,
    loads.records as records_read,
    loads.rejected_records as records_rejected,
    loads.loaded_rows as rows_loaded,
    loads.rejected_commits as parts_set_aside,
    loads.suppressed_users as people_forgotten
from putokaz.v_loads as loads;
