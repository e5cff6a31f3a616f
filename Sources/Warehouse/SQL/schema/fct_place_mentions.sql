-- one row per tweet, place and origin: the surest mention
-- key: tweet_key, place_id, origin
create table if not exists putokaz.fct_place_mentions (
    tweet_key varchar(40) not null,
    place_id bigint not null,
    origin varchar(8) not null,
    user_key varchar(64) not null,
    kind varchar(16) not null,
    surface varchar(200) not null,
    start_offset integer,
    end_offset integer,
    confidence double precision not null,
    created_at timestamp not null,
    observed_at timestamp not null,
    generation bigint not null,
    primary key (tweet_key, place_id, origin)
);
