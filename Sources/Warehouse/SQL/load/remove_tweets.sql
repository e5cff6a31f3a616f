-- removes the tweets that this batch brings anew or declares deleted
-- key: tweet_key
delete from putokaz.fct_tweets
where tweet_key in (
    select merged.tweet_key from load_tweets_merged as merged
    union all
    select deleted.tweet_key from load_deletions as deleted
);
