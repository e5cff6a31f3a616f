-- one row per commit file whose data is in the warehouse
-- key: commit_key
create table if not exists putokaz.ledger (
    commit_key varchar(1024) not null,
    object_identity varchar(64) not null,
    object_bucket varchar(63) not null,
    object_key varchar(1024) not null,
    part integer not null,
    transform_version integer not null,
    gazetteer varchar(64) not null,
    row_count bigint not null,
    load_id varchar(64) not null,
    loaded_at timestamp not null,
    primary key (commit_key)
);
