-- notes that a migration was applied
-- key: migration
insert into putokaz.schema_migrations (migration, applied_at)
select
    added.migration,
    added.applied_at
from (
    select
        cast('{migration}' as varchar(64)) as migration,
        cast('{now}' as timestamp) as applied_at
) as added
where not exists (
    select 1 from putokaz.schema_migrations as known
    where known.migration = added.migration
);
