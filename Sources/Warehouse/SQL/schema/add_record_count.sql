-- one row per commit file: how many records the part of the landing object held
-- key: commit_key
alter table putokaz.ledger add column record_count bigint;
