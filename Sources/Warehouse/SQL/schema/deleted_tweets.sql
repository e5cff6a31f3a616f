-- one row per deletion notice: a tweet named here never comes back
-- key: tweet_key, deleted_at
create table if not exists putokaz.deleted_tweets (
    tweet_key varchar(40) not null,
    user_key varchar(64),
    deleted_at timestamp not null,
    primary key (tweet_key, deleted_at)
);
