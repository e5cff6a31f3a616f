-- removes what the person did and what was done to the person
-- key: tweet_key, kind, to_user_key
delete from putokaz.fct_interactions
where
    tweet_key in (select forgotten.tweet_key from forget_tweets as forgotten)
    or from_user_key in (select known.user_key from forget_keys as known)
    or to_user_key in (select known.user_key from forget_keys as known);
