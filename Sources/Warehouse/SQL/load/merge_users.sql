-- one row per user and observation of this batch, merged with what is known
-- key: user_key, observed_at
create temp table load_users_merged as
with generations as (
    select generation
    from putokaz.transform_generations
    where
        transform_version = cast('{transform_version}' as integer)
        and gazetteer = '{gazetteer}'
),

suppression as (
    select max(salt) as salt from putokaz.suppressed_users
),

staged as (
    select
        staged.user_key,
        staged.user_id,
        staged.screen_name,
        staged.display_name,
        staged.bio,
        staged.location,
        staged.link,
        staged.home_country,
        staged.home_county,
        staged.home_place_id,
        staged.account_kind,
        staged.account_reason,
        staged.is_verified,
        staged.is_default_profile,
        staged.is_travel_blogger,
        staged.home_confidence,
        staged.bot_score,
        staged.followers_count,
        staged.friends_count,
        staged.listed_count,
        staged.statuses_count,
        staged.favourites_count,
        staged.account_created_at,
        staged.observed_at,
        generations.generation,
        md5(
            staged.account_kind
            || coalesce(staged.screen_name, '')
            || coalesce(staged.display_name, '')
            || coalesce(staged.bio, '')
            || coalesce(staged.location, '')
            || coalesce(staged.link, '')
            || coalesce(cast(staged.followers_count as varchar(20)), '')
            || '/' || coalesce(cast(staged.friends_count as varchar(20)), '')
            || '/' || coalesce(cast(staged.statuses_count as varchar(20)), '')
            || '/' || coalesce(cast(staged.listed_count as varchar(20)), '')
            || '/' || coalesce(cast(staged.favourites_count as varchar(20)), '')
        ) as row_hash
    from load_users as staged
    cross join generations
),

candidates as (
    select
        staged.user_key,
        staged.user_id,
        staged.screen_name,
        staged.display_name,
        staged.bio,
        staged.location,
        staged.link,
        staged.home_country,
        staged.home_county,
        staged.home_place_id,
        staged.account_kind,
        staged.account_reason,
        staged.is_verified,
        staged.is_default_profile,
        staged.is_travel_blogger,
        staged.home_confidence,
        staged.bot_score,
        staged.followers_count,
        staged.friends_count,
        staged.listed_count,
        staged.statuses_count,
        staged.favourites_count,
        staged.account_created_at,
        staged.observed_at,
        staged.generation,
        staged.row_hash
    from staged
    union all
    select
        known.user_key,
        known.user_id,
        known.screen_name,
        known.display_name,
        known.bio,
        known.location,
        known.link,
        known.home_country,
        known.home_county,
        known.home_place_id,
        known.account_kind,
        known.account_reason,
        known.is_verified,
        known.is_default_profile,
        known.is_travel_blogger,
        known.home_confidence,
        known.bot_score,
        known.followers_count,
        known.friends_count,
        known.listed_count,
        known.statuses_count,
        known.favourites_count,
        known.account_created_at,
        known.observed_at,
        known.generation,
        known.row_hash
    from putokaz.user_snapshots as known
    where
        exists (
            select 1 from load_users
            where
                load_users.user_key = known.user_key
                and load_users.observed_at = known.observed_at
        )
),

ranked as (
    select
        candidates.user_key,
        candidates.user_id,
        candidates.screen_name,
        candidates.display_name,
        candidates.bio,
        candidates.location,
        candidates.link,
        candidates.home_country,
        candidates.home_county,
        candidates.home_place_id,
        candidates.account_kind,
        candidates.account_reason,
        candidates.is_verified,
        candidates.is_default_profile,
        candidates.is_travel_blogger,
        candidates.home_confidence,
        candidates.bot_score,
        candidates.followers_count,
        candidates.friends_count,
        candidates.listed_count,
        candidates.statuses_count,
        candidates.favourites_count,
        candidates.account_created_at,
        candidates.observed_at,
        candidates.generation,
        candidates.row_hash,
        row_number() over (
            partition by candidates.user_key, candidates.observed_at
            order by candidates.generation desc, candidates.row_hash desc
        ) as candidate_rank
    from candidates
    cross join suppression
    where
        not exists (
            select 1 from putokaz.suppressed_users as forgotten
            where
                forgotten.user_hash
                = md5(suppression.salt || candidates.user_key)
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
where ranked.candidate_rank = 1;
