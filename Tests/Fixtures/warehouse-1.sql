-- a warehouse as its first version made it, with some rows
create schema if not exists putokaz;
create table if not exists putokaz.schema_migrations (
    migration varchar(64) not null,
    applied_at timestamp not null,
    primary key (migration)
);
create table if not exists putokaz.transform_generations (
    generation bigint not null,
    transform_version integer not null,
    gazetteer varchar(64) not null,
    primary key (generation)
);
create table if not exists putokaz.ledger (
    commit_key varchar(1024) not null,
    object_identity varchar(64) not null,
    object_bucket varchar(63) not null,
    object_key varchar(1024) not null,
    part integer not null,
    transform_version integer not null,
    gazetteer varchar(64) not null,
    row_count bigint not null,
    load_id varchar(64) not null,
    loaded_at timestamp not null,
    primary key (commit_key)
);
create table if not exists putokaz.rejected_commits (
    commit_key varchar(1024) not null,
    reason varchar(2000) not null,
    rejected_at timestamp not null,
    primary key (commit_key)
);
create table if not exists putokaz.settings (
    setting varchar(64) not null,
    number_value double precision not null,
    meaning varchar(400) not null,
    primary key (setting)
);
create table if not exists putokaz.suppressed_users (
    user_hash varchar(32) not null,
    salt varchar(64) not null,
    suppressed_at timestamp not null,
    primary key (user_hash)
);
create table if not exists putokaz.deleted_tweets (
    tweet_key varchar(40) not null,
    user_key varchar(64),
    deleted_at timestamp not null,
    primary key (tweet_key, deleted_at)
);
create table if not exists putokaz.fct_tweets (
    tweet_key varchar(40) not null,
    tweet_id bigint,
    user_key varchar(64) not null,
    user_id bigint,
    screen_name varchar(60),
    retweeted_tweet_key varchar(40),
    quoted_tweet_key varchar(40),
    in_reply_to_tweet_key varchar(40),
    kind varchar(8) not null,
    tweet_text varchar(8000) not null,
    lang varchar(16),
    source varchar(200),
    latitude double precision,
    longitude double precision,
    geo_name varchar(400),
    geo_country varchar(2),
    has_own_photo boolean not null,
    has_link boolean not null,
    is_first_person boolean not null,
    is_advertising boolean not null,
    is_sensitive boolean not null,
    is_embedded boolean not null,
    travel_words varchar(400),
    travel_score double precision not null,
    retweet_count bigint,
    favorite_count bigint,
    reply_count bigint,
    quote_count bigint,
    followers_at_tweet bigint,
    created_at timestamp not null,
    observed_at timestamp not null,
    last_observed_at timestamp not null,
    is_embedded_snapshot boolean not null,
    generation bigint not null,
    row_hash varchar(32) not null,
    primary key (tweet_key)
);
create table if not exists putokaz.fct_interactions (
    tweet_key varchar(40) not null,
    kind varchar(8) not null,
    from_user_key varchar(64) not null,
    to_user_key varchar(64) not null,
    to_screen_name varchar(60),
    to_tweet_key varchar(40),
    created_at timestamp not null,
    observed_at timestamp not null,
    generation bigint not null,
    primary key (tweet_key, kind, to_user_key)
);
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
create table if not exists putokaz.bridge_tweet_hashtags (
    tweet_key varchar(40) not null,
    hashtag varchar(280) not null,
    observed_at timestamp not null,
    generation bigint not null,
    primary key (tweet_key, hashtag)
);
create table if not exists putokaz.bridge_tweet_urls (
    tweet_key varchar(40) not null,
    url varchar(2000) not null,
    host varchar(255),
    observed_at timestamp not null,
    generation bigint not null,
    primary key (tweet_key, url)
);
create table if not exists putokaz.user_snapshots (
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
    primary key (user_key, observed_at)
);
create table if not exists putokaz.user_aliases (
    alias_key varchar(64) not null,
    user_key varchar(64) not null,
    observed_at timestamp not null,
    primary key (alias_key, observed_at, user_key)
);
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
create table if not exists putokaz.analysis_runs (
    run_id varchar(64) not null,
    started_at timestamp not null,
    primary key (run_id)
);
create table if not exists putokaz.mart_runs (
    run_id varchar(64) not null,
    analysed_at timestamp not null,
    starts_at timestamp,
    newest_at timestamp,
    tweets bigint not null,
    people bigint not null,
    places bigint not null,
    pagerank_steps integer not null,
    pagerank_residual double precision not null,
    primary key (run_id)
);
create table if not exists putokaz.mart_list_members (
    list_name varchar(16) not null,
    user_key varchar(64) not null,
    is_ranked boolean not null,
    why varchar(2000) not null,
    list_rank integer,
    score double precision,
    primary key (list_name, user_key)
);
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
create table if not exists putokaz.mart_people (
    user_key varchar(64) not null,
    user_id bigint,
    screen_name varchar(60),
    display_name varchar(400),
    bio varchar(2000),
    link varchar(1000),
    account_kind varchar(16) not null,
    account_reason varchar(400),
    is_person boolean not null,
    is_travel_blogger boolean not null,
    bot_score double precision,
    home_country varchar(2),
    home_county varchar(100),
    tier varchar(8) not null,
    followers bigint,
    own_tweets bigint not null,
    days bigint not null,
    weeks bigint not null,
    travel_tweets bigint not null,
    croatia_tweets bigint not null,
    first_hand_tweets bigint not null,
    first_hand_weeks bigint not null,
    ad_tweets bigint not null,
    travel_share double precision not null,
    platform_retweets bigint not null,
    platform_engagements bigint not null,
    h_index bigint not null,
    engagement_rate double precision,
    monthly_growth double precision,
    audience bigint not null,
    bot_audience bigint not null,
    home_audience bigint not null,
    sharers bigint not null,
    talkers bigint not null,
    first_tweet_at timestamp not null,
    last_tweet_at timestamp not null,
    primary key (user_key)
);
create table if not exists putokaz.mart_person_places (
    user_key varchar(64) not null,
    place_id bigint not null,
    place_rank integer not null,
    tweets bigint not null,
    days bigint not null,
    last_named_at timestamp not null,
    primary key (user_key, place_id)
);
create table if not exists putokaz.mart_place_weeks (
    place_id bigint not null,
    week_starts_on date not null,
    tweets bigint not null,
    people bigint not null,
    expected_tweets double precision,
    z_score double precision,
    primary key (place_id, week_starts_on)
);
create table if not exists putokaz.mart_places (
    place_id bigint not null,
    tweets bigint not null,
    people bigint not null,
    days bigint not null,
    last_named_at timestamp not null,
    primary key (place_id)
);
create table if not exists putokaz.mart_populations (
    population varchar(32) not null,
    members bigint not null,
    ranked bigint not null,
    not_enough_data bigint not null,
    primary key (population)
);
create table if not exists putokaz.mart_rising (
    user_key varchar(64) not null,
    rising_rank integer not null,
    actions_now bigint not null,
    actions_before bigint not null,
    growth_ratio double precision not null,
    growth_z double precision not null,
    primary key (user_key)
);
create table if not exists putokaz.mart_shortlist (
    scope varchar(8) not null,
    scope_name varchar(200) not null,
    user_key varchar(64) not null,
    shortlist_rank integer not null,
    tweets bigint not null,
    best_score double precision not null,
    place_influence double precision not null,
    primary key (scope, scope_name, user_key)
);
create view putokaz.v_list_parts as
select
    parts.list_name,
    parts.user_key,
    parts.part,
    parts.measure,
    parts.percentile,
    parts.weight,
    parts.points
from putokaz.mart_list_parts as parts;
create view putokaz.v_lists as
select
    members.list_name,
    members.list_rank,
    members.is_ranked,
    members.score,
    members.why,
    people.user_key,
    people.user_id,
    people.screen_name,
    people.display_name,
    people.bio,
    people.link,
    people.account_kind,
    people.account_reason,
    people.is_person,
    people.is_travel_blogger,
    people.bot_score,
    people.home_country,
    people.home_county,
    people.tier,
    people.followers,
    people.own_tweets,
    people.days,
    people.weeks,
    people.travel_tweets,
    people.croatia_tweets,
    people.first_hand_tweets,
    people.first_hand_weeks,
    people.ad_tweets,
    people.travel_share,
    people.platform_retweets,
    people.platform_engagements,
    people.h_index,
    people.engagement_rate,
    people.monthly_growth,
    people.audience,
    people.bot_audience,
    people.home_audience,
    people.sharers,
    people.talkers,
    people.first_tweet_at,
    people.last_tweet_at
from putokaz.mart_list_members as members
inner join putokaz.mart_people as people
    on members.user_key = people.user_key;
create view putokaz.v_people as
select
    people.user_key,
    people.user_id,
    people.screen_name,
    people.display_name,
    people.bio,
    people.link,
    people.account_kind,
    people.account_reason,
    people.is_person,
    people.is_travel_blogger,
    people.bot_score,
    people.home_country,
    people.home_county,
    people.tier,
    people.followers,
    people.own_tweets,
    people.days,
    people.weeks,
    people.travel_tweets,
    people.croatia_tweets,
    people.first_hand_tweets,
    people.first_hand_weeks,
    people.ad_tweets,
    people.travel_share,
    people.platform_retweets,
    people.platform_engagements,
    people.h_index,
    people.engagement_rate,
    people.monthly_growth,
    people.audience,
    people.bot_audience,
    people.home_audience,
    people.sharers,
    people.talkers,
    people.first_tweet_at,
    people.last_tweet_at
from putokaz.mart_people as people;
create view putokaz.v_person_places as
select
    places.user_key,
    places.place_id,
    places.place_rank,
    places.tweets,
    places.days,
    places.last_named_at,
    dims.place_name,
    dims.country,
    dims.region,
    dims.place_kind,
    dims.latitude,
    dims.longitude
from putokaz.mart_person_places as places
inner join putokaz.dim_places as dims
    on places.place_id = dims.place_id;
create view putokaz.v_place_weeks as
select
    weeks.place_id,
    weeks.week_starts_on,
    weeks.tweets,
    weeks.people,
    weeks.expected_tweets,
    weeks.z_score,
    dims.place_name,
    dims.country,
    dims.region,
    dims.place_kind,
    dims.latitude,
    dims.longitude
from putokaz.mart_place_weeks as weeks
inner join putokaz.dim_places as dims
    on weeks.place_id = dims.place_id;
create view putokaz.v_places as
select
    places.place_id,
    places.tweets,
    places.people,
    places.days,
    places.last_named_at,
    dims.place_name,
    dims.country,
    dims.region,
    dims.place_kind,
    dims.latitude,
    dims.longitude
from putokaz.mart_places as places
inner join putokaz.dim_places as dims
    on places.place_id = dims.place_id;
create view putokaz.v_populations as
select
    populations.population,
    populations.members,
    populations.ranked,
    populations.not_enough_data
from putokaz.mart_populations as populations;
create view putokaz.v_rising as
select
    rising.user_key,
    rising.rising_rank,
    rising.actions_now,
    rising.actions_before,
    rising.growth_ratio,
    rising.growth_z,
    people.user_id,
    people.screen_name,
    people.display_name,
    people.followers,
    people.tier,
    people.home_country,
    people.engagement_rate,
    people.last_tweet_at
from putokaz.mart_rising as rising
inner join putokaz.mart_people as people
    on rising.user_key = people.user_key;
create view putokaz.v_runs as
select
    runs.run_id,
    runs.analysed_at,
    runs.starts_at,
    runs.newest_at,
    runs.tweets,
    runs.people,
    runs.places,
    runs.pagerank_steps,
    runs.pagerank_residual
from putokaz.mart_runs as runs;
create view putokaz.v_settings as
select
    settings.setting,
    settings.number_value,
    settings.meaning
from putokaz.settings as settings;
create view putokaz.v_shortlist as
select
    shortlist.scope,
    shortlist.scope_name,
    shortlist.user_key,
    shortlist.shortlist_rank,
    shortlist.tweets,
    shortlist.best_score,
    shortlist.place_influence,
    people.user_id,
    people.screen_name,
    people.display_name,
    people.followers,
    people.tier,
    people.home_country,
    people.engagement_rate,
    people.last_tweet_at
from putokaz.mart_shortlist as shortlist
inner join putokaz.mart_people as people
    on shortlist.user_key = people.user_key;
insert into putokaz.schema_migrations (migration, applied_at) values
    ('1-tables', '2026-11-01'), ('settings-0123456789abcdef', '2026-11-01'), ('marts-0123456789abcdef', '2026-11-01');
insert into putokaz.settings (setting, number_value, meaning) values
    ('minimum_own_tweets', 2, 'own tweets below which a person is not ranked'),
    ('window_days', 365, 'days before the newest plausible tweet that the analysis looks at');
insert into putokaz.mart_runs (run_id, analysed_at, starts_at, newest_at, tweets, people, places, pagerank_steps,
    pagerank_residual) values ('old-run', '2026-11-02', '2025-11-02', '2026-11-01', 9, 3, 2, 12, 0);
insert into putokaz.mart_places (place_id, tweets, people, days, last_named_at) values (1, 3, 1, 2, '2026-11-01');
insert into putokaz.ledger (commit_key, object_identity, object_bucket, object_key, part, transform_version,
    gazetteer, row_count, load_id, loaded_at) values ('commits/1', 'i1', 'landing', 'a.json', 0, 1, 'g', 7, 'l', '2026-11-01');
insert into putokaz.dim_places (place_id, place_name, country, region, place_kind, generation) values
    (1, 'Zadar', 'HR', 'Zadarska', 'settlement', 1);
insert into putokaz.dim_users (user_key, user_id, screen_name, display_name, home_country, account_kind,
    is_travel_blogger, bot_score, followers_count, observed_at, generation, row_hash) values
    ('1', 1, 'ana', 'Ana', 'HR', 'person', false, 0, 100, '2026-11-01', 1, '');
insert into putokaz.fct_tweets (tweet_key, tweet_id, user_key, kind, tweet_text, has_own_photo, has_link, is_first_person,
    is_advertising, is_sensitive, is_embedded, travel_score, retweet_count, created_at, observed_at, last_observed_at,
    is_embedded_snapshot, generation, row_hash) values
    ('11', 11, '1', 'original', 'Zadar', false, false, false, false, false, false, 0, 3, '2026-10-01 10:00:00',
        '2026-10-03', '2026-10-03', false, 1, ''),
    ('12', 12, '1', 'original', 'Zadar', false, false, false, false, false, false, 0, 1, '2026-10-02 10:00:00',
        '2026-10-03', '2026-10-03', false, 1, ''),
    ('13', 13, '1', 'original', 'Zadar', false, false, false, false, false, false, 0, 0, '2026-10-03 10:00:00',
        '2026-10-05', '2026-10-05', false, 1, '');
insert into putokaz.fct_place_mentions (tweet_key, place_id, origin, user_key, kind, surface, confidence, created_at,
    observed_at, generation) values ('11', 1, 'own', '1', 'name', 'Zadar', 0.9, '2026-10-01 10:00:00', '2026-10-03', 1),
    ('12', 1, 'own', '1', 'name', 'Zadar', 0.9, '2026-10-02 10:00:00', '2026-10-03', 1),
    ('13', 1, 'own', '1', 'name', 'Zadar', 0.9, '2026-10-03 10:00:00', '2026-10-03', 1);
insert into putokaz.deleted_tweets (tweet_key, user_key, deleted_at) values ('99', '1', '2026-11-01');
