-- one row per tweet and hashtag
-- key: tweet_key, hashtag
create table if not exists putokaz.bridge_tweet_hashtags (
    tweet_key varchar(40) not null,
    hashtag varchar(280) not null,
    observed_at timestamp not null,
    generation bigint not null,
    primary key (tweet_key, hashtag)
);
