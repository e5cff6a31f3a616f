-- one row per finished analysis; kept, so that change can be shown
-- key: run_id
create table if not exists putokaz.mart_runs (
    run_id varchar(64) not null,
    analysed_at timestamp not null,
    starts_at timestamp,
    newest_at timestamp,
    tweets bigint not null,
    people bigint not null,
    places bigint not null,
    pagerank_steps integer not null,
    pagerank_residual double precision not null,
    primary key (run_id)
);
