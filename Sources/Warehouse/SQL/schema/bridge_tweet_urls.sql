-- one row per tweet and link
-- key: tweet_key, url
create table if not exists putokaz.bridge_tweet_urls (
    tweet_key varchar(40) not null,
    url varchar(2000) not null,
    host varchar(255),
    observed_at timestamp not null,
    generation bigint not null,
    primary key (tweet_key, url)
);
