-- one row per list, ranked member and part of the score
-- key: list_name, user_key, part
create table if not exists putokaz.mart_list_parts (
    list_name varchar(16) not null,
    user_key varchar(64) not null,
    part varchar(16) not null,
    measure double precision not null,
    percentile double precision not null,
    weight double precision not null,
    points double precision not null,
    primary key (list_name, user_key, part)
);
