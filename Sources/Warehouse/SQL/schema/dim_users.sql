-- one row per user: the latest snapshot; a user known by handle alone leaves
-- as soon as the handle's id is known (see user_aliases)
-- key: user_key
create table if not exists putokaz.dim_users (
    user_key varchar(64) not null,
    user_id bigint,
    screen_name varchar(60),
    display_name varchar(400),
    bio varchar(2000),
    location varchar(600),
    link varchar(1000),
    home_country varchar(2),
    home_county varchar(100),
    home_place_id bigint,
    account_kind varchar(16) not null,
    account_reason varchar(400),
    is_verified boolean,
    is_default_profile boolean,
    is_travel_blogger boolean not null,
    home_confidence double precision,
    bot_score double precision not null,
    followers_count bigint,
    friends_count bigint,
    listed_count bigint,
    statuses_count bigint,
    favourites_count bigint,
    account_created_at timestamp,
    observed_at timestamp not null,
    generation bigint not null,
    row_hash varchar(32) not null,
    primary key (user_key)
);
