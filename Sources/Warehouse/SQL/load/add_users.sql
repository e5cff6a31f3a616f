-- adds the latest snapshot of each user of this batch
-- key: user_key
insert into putokaz.dim_users (
    user_key,
    user_id,
    screen_name,
    display_name,
    bio,
    location,
    link,
    home_country,
    home_county,
    home_place_id,
    account_kind,
    account_reason,
    is_verified,
    is_default_profile,
    is_travel_blogger,
    home_confidence,
    bot_score,
    followers_count,
    friends_count,
    listed_count,
    statuses_count,
    favourites_count,
    account_created_at,
    observed_at,
    generation,
    row_hash
)
with newest as (
    select
        snapshots.user_key,
        max(snapshots.observed_at) as observed_at
    from putokaz.user_snapshots as snapshots
    where
        snapshots.user_key in (
            select merged.user_key from load_users_merged as merged
        )
    group by snapshots.user_key
),

ranked as (
    select
        snapshots.user_key,
        snapshots.user_id,
        snapshots.screen_name,
        snapshots.display_name,
        snapshots.bio,
        snapshots.location,
        snapshots.link,
        snapshots.home_country,
        snapshots.home_county,
        snapshots.home_place_id,
        snapshots.account_kind,
        snapshots.account_reason,
        snapshots.is_verified,
        snapshots.is_default_profile,
        snapshots.is_travel_blogger,
        snapshots.home_confidence,
        snapshots.bot_score,
        snapshots.followers_count,
        snapshots.friends_count,
        snapshots.listed_count,
        snapshots.statuses_count,
        snapshots.favourites_count,
        snapshots.account_created_at,
        snapshots.observed_at,
        snapshots.generation,
        snapshots.row_hash,
        row_number() over (
            partition by snapshots.user_key
            order by snapshots.observed_at desc
        ) as snapshot_rank
    from putokaz.user_snapshots as snapshots
    inner join newest
        on
            snapshots.user_key = newest.user_key
            and snapshots.observed_at = newest.observed_at
    where
        not exists (
            select 1 from putokaz.user_aliases as aliases
            where aliases.alias_key = snapshots.user_key
        )
)

select
    ranked.user_key,
    ranked.user_id,
    ranked.screen_name,
    ranked.display_name,
    ranked.bio,
    ranked.location,
    ranked.link,
    ranked.home_country,
    ranked.home_county,
    ranked.home_place_id,
    ranked.account_kind,
    ranked.account_reason,
    ranked.is_verified,
    ranked.is_default_profile,
    ranked.is_travel_blogger,
    ranked.home_confidence,
    ranked.bot_score,
    ranked.followers_count,
    ranked.friends_count,
    ranked.listed_count,
    ranked.statuses_count,
    ranked.favourites_count,
    ranked.account_created_at,
    ranked.observed_at,
    ranked.generation,
    ranked.row_hash
from ranked
where ranked.snapshot_rank = 1;
