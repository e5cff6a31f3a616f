-- one row per finished analysis and total: what was looked at and found
-- key: run_id, total
create table if not exists putokaz.run_totals (
    run_id varchar(64) not null,
    total varchar(64) not null,
    amount bigint not null,
    primary key (run_id, total)
);
