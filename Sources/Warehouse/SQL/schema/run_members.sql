-- one row per finished analysis, list and ranked member; the newest analyses
-- are kept, so that change can be shown
-- key: run_id, list_name, user_key
create table if not exists putokaz.run_members (
    run_id varchar(64) not null,
    list_name varchar(16) not null,
    user_key varchar(64) not null,
    list_rank integer not null,
    score double precision not null,
    primary key (run_id, list_name, user_key)
);
