-- one row per commit file: how many of the records could not be used
-- key: commit_key
alter table putokaz.ledger add column reject_count bigint;
