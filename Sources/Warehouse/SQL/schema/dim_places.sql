-- one row per place of the gazetteer that was ever named, as the newest
-- generation describes it
-- key: place_id
create table if not exists putokaz.dim_places (
    place_id bigint not null,
    place_name varchar(200) not null,
    country varchar(2),
    region varchar(100),
    place_kind varchar(24) not null,
    latitude double precision,
    longitude double precision,
    generation bigint not null,
    primary key (place_id, generation)
);
