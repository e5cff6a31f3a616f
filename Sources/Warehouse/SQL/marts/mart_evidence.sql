-- one row per list, person looked at closely and tweet that speaks for them
-- key: list_name, user_key, tweet_key
create table if not exists putokaz.mart_evidence (
    list_name varchar(16) not null,
    user_key varchar(64) not null,
    tweet_key varchar(40) not null,
    evidence_rank integer not null,
    responses bigint not null,
    sharers bigint not null,
    evidence varchar(400) not null,
    primary key (list_name, user_key, tweet_key)
);
