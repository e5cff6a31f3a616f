-- one row per migration that was applied
-- key: migration
create table if not exists putokaz.schema_migrations (
    migration varchar(64) not null,
    applied_at timestamp not null,
    primary key (migration)
);
