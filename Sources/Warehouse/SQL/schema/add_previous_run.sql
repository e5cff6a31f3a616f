-- one row per finished analysis: which earlier one it is compared with
-- key: run_id
alter table putokaz.mart_runs add column previous_run_id varchar(64);
