-- removes what hangs on the tweets that hold the person's words
-- key: tweet_key
delete from putokaz.bridge_tweet_hashtags
where tweet_key in (
    select forgotten.tweet_key from forget_tweets as forgotten
);
