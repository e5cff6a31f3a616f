-- removes the interactions that a newer snapshot or version no longer backs
-- key: tweet_key, kind, to_user_key
delete from putokaz.fct_interactions
where tweet_key in (
    select stale.tweet_key
    from putokaz.fct_interactions as stale
    inner join load_tweets_merged as merged
        on stale.tweet_key = merged.tweet_key
    where
        stale.generation < merged.generation
        or (
            stale.generation = merged.generation
            and stale.observed_at < merged.observed_at
        )
    union all
    select deleted.tweet_key from load_deletions as deleted
);
