-- forgets earlier texts of a migration that is done again when its text
-- changes, so that a return to an earlier text is done as well
-- key: migration
delete from putokaz.schema_migrations
where migration like '{prefix}-%';
