-- one row per migration that was applied
-- key: migration
select migrations.migration
from putokaz.schema_migrations as migrations;
