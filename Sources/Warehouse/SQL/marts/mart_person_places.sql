-- one row per account and place that it names often; persons in a list have
-- a rank among those who name the place
-- key: user_key, place_id
create table if not exists putokaz.mart_person_places (
    user_key varchar(64) not null,
    place_id bigint not null,
    place_rank integer not null,
    tweets bigint not null,
    days bigint not null,
    place_share double precision not null,
    best_score double precision,
    place_influence double precision,
    person_rank integer,
    last_named_at timestamp not null,
    primary key (user_key, place_id)
);
