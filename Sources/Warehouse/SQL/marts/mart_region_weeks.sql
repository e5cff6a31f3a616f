-- one row per region of Croatia and week of the window
-- key: region, week_starts_on
create table if not exists putokaz.mart_region_weeks (
    region varchar(100) not null,
    week_starts_on date not null,
    is_whole_week boolean not null,
    tweets bigint not null,
    people bigint not null,
    expected_tweets double precision,
    z_score double precision,
    primary key (region, week_starts_on)
);
