-- adds the place mentions of the snapshots that won
-- key: tweet_key, place_id, origin
insert into putokaz.fct_place_mentions (
    tweet_key,
    place_id,
    origin,
    user_key,
    kind,
    surface,
    start_offset,
    end_offset,
    confidence,
    created_at,
    observed_at,
    generation
)
with ranked as (
    select
        staged.tweet_key,
        staged.place_id,
        staged.origin,
        staged.user_key,
        staged.kind,
        staged.surface,
        staged.start_offset,
        staged.end_offset,
        staged.confidence,
        staged.created_at,
        staged.observed_at,
        merged.generation,
        row_number() over (
            partition by staged.tweet_key, staged.place_id, staged.origin
            order by
                staged.confidence desc,
                staged.start_offset,
                staged.surface,
                staged.kind
        ) as staged_rank
    from load_place_mentions as staged
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
    ranked.place_id,
    ranked.origin,
    ranked.user_key,
    ranked.kind,
    ranked.surface,
    ranked.start_offset,
    ranked.end_offset,
    ranked.confidence,
    ranked.created_at,
    ranked.observed_at,
    ranked.generation
from ranked
where
    ranked.staged_rank = 1
    and not exists (
        select 1 from putokaz.fct_place_mentions as known
        where
            known.tweet_key = ranked.tweet_key
            and known.place_id = ranked.place_id
            and known.origin = ranked.origin
    );
