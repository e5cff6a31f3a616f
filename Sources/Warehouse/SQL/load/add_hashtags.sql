-- adds the hashtags of the snapshots that won
-- key: tweet_key, hashtag
insert into putokaz.bridge_tweet_hashtags (
    tweet_key,
    hashtag,
    observed_at,
    generation
)
with ranked as (
    select
        staged.tweet_key,
        staged.hashtag,
        staged.observed_at,
        merged.generation,
        row_number() over (
            partition by staged.tweet_key, staged.hashtag
            order by
                staged.hashtag
        ) as staged_rank
    from load_hashtags as staged
    inner join load_tweets_merged as merged
        on
            staged.tweet_key = merged.tweet_key
            and staged.observed_at = merged.observed_at
    where
        merged.generation = (
            select current_one.generation
            from putokaz.transform_generations as current_one
            where
                current_one.transform_version
                = cast('{transform_version}' as integer)
                and current_one.gazetteer = '{gazetteer}'
        )
)

select
    ranked.tweet_key,
    ranked.hashtag,
    ranked.observed_at,
    ranked.generation
from ranked
where
    ranked.staged_rank = 1
    and not exists (
        select 1 from putokaz.bridge_tweet_hashtags as known
        where
            known.tweet_key = ranked.tweet_key
            and known.hashtag = ranked.hashtag
    );
