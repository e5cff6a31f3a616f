-- one row: 1 where the warehouse has its table of migrations, else 0
-- key: none
select count(*) as tables
from information_schema.tables
where table_schema = 'putokaz' and table_name = 'schema_migrations';
