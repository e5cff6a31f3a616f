-- one row per person looked at closely, weekday and hour with own tweets;
-- tweets without a time of day are left out
-- key: user_key, weekday, hour_of_day
create table if not exists putokaz.mart_hours (
    user_key varchar(64) not null,
    weekday smallint not null,
    hour_of_day smallint not null,
    tweets bigint not null,
    primary key (user_key, weekday, hour_of_day)
);
