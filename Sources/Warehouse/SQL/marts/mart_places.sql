-- one row per place named in the window
-- key: place_id
create table if not exists putokaz.mart_places (
    place_id bigint not null,
    tweets bigint not null,
    people bigint not null,
    days bigint not null,
    last_named_at timestamp not null,
    primary key (place_id)
);
