-- removes the place mentions that a newer snapshot or version no longer backs
-- key: tweet_key, place_id, origin
delete from putokaz.fct_place_mentions
where tweet_key in (
    select stale.tweet_key
    from putokaz.fct_place_mentions as stale
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
