-- the one schema that everything of the warehouse lives in
-- key: none
create schema if not exists putokaz;
