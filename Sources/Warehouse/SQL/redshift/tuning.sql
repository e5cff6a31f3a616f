-- Redshift only: distribution and sort keys, one statement at a time; the
-- local warehouse never sees this file
-- key: none
alter table putokaz.fct_tweets alter diststyle key distkey user_key;
alter table putokaz.fct_tweets alter compound sortkey (created_at, user_key);
alter table putokaz.fct_interactions
alter diststyle key distkey to_user_key;
alter table putokaz.fct_place_mentions
alter diststyle key distkey user_key;
alter table putokaz.user_snapshots alter diststyle key distkey user_key;
alter table putokaz.dim_users alter diststyle key distkey user_key;
alter table putokaz.dim_places alter diststyle all;
alter table putokaz.settings alter diststyle all;
