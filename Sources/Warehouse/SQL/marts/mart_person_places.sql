-- one row per account and place that it names often
-- key: user_key, place_id
create table if not exists putokaz.mart_person_places (
    user_key varchar(64) not null,
    place_id bigint not null,
    place_rank integer not null,
    tweets bigint not null,
    days bigint not null,
    last_named_at timestamp not null,
    primary key (user_key, place_id)
);
