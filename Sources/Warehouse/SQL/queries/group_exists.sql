-- one row: 1 where the group exists, else 0
-- key: none
select count(*) as groups
from pg_group
where groname = '{group}';
