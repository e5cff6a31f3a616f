-- adds the interactions of the snapshots that won
-- key: tweet_key, kind, to_user_key
insert into putokaz.fct_interactions (
    tweet_key,
    kind,
    from_user_key,
    to_user_key,
    to_screen_name,
    to_tweet_key,
    created_at,
    observed_at,
    generation
)
with suppression as (
    select max(salt) as salt from putokaz.suppressed_users
),

ranked as (
    select
        staged.tweet_key,
        staged.kind,
        staged.from_user_key,
        staged.to_user_key,
        staged.to_screen_name,
        staged.to_tweet_key,
        staged.created_at,
        staged.observed_at,
        merged.generation,
        row_number() over (
            partition by staged.tweet_key, staged.kind, staged.to_user_key
            order by
                staged.to_tweet_key desc,
                staged.to_screen_name
        ) as staged_rank
    from load_interactions as staged
    inner join load_tweets_merged as merged
        on
            staged.tweet_key = merged.tweet_key
            and staged.observed_at = merged.observed_at
    cross join suppression
    where
        merged.generation = (
            select current_one.generation
            from putokaz.transform_generations as current_one
            where
                current_one.transform_version
                = cast('{transform_version}' as integer)
                and current_one.gazetteer = '{gazetteer}'
        )
        and not exists (
            select 1 from putokaz.suppressed_users as forgotten
            where
                forgotten.user_hash
                = md5(suppression.salt || staged.to_user_key)
        )
)

select
    ranked.tweet_key,
    ranked.kind,
    ranked.from_user_key,
    ranked.to_user_key,
    ranked.to_screen_name,
    ranked.to_tweet_key,
    ranked.created_at,
    ranked.observed_at,
    ranked.generation
from ranked
where
    ranked.staged_rank = 1
    and not exists (
        select 1 from putokaz.fct_interactions as known
        where
            known.tweet_key = ranked.tweet_key
            and known.kind = ranked.kind
            and known.to_user_key = ranked.to_user_key
    );
