-- one row per place and week of the window, weeks without mention too
-- key: place_id, week_starts_on
create table if not exists putokaz.mart_place_weeks (
    place_id bigint not null,
    week_starts_on date not null,
    is_whole_week boolean not null,
    tweets bigint not null,
    people bigint not null,
    expected_tweets double precision,
    z_score double precision,
    primary key (place_id, week_starts_on)
);
