-- one row: the analysis that is under way; the last to start takes it over
-- key: run_id
create table if not exists putokaz.analysis_runs (
    run_id varchar(64) not null,
    started_at timestamp not null,
    primary key (run_id)
);
