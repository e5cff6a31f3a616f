-- one row per tweet, kind and target: who retweets, quotes, answers or
-- mentions whom
-- key: tweet_key, kind, to_user_key
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
