-- one row per user key of the window: the person's number in the graph;
-- a handle whose id is known has the number of the id
-- key: raw_key
create table putokaz.scratch_keys as
with raw_keys as (
    select tweets.user_key as raw_key
    from putokaz.fct_tweets as tweets
    cross join putokaz.scratch_settings as limits
    where tweets.created_at between limits.starts_at and limits.newest_at
    union distinct
    select actions.from_user_key as raw_key
    from putokaz.fct_interactions as actions
    cross join putokaz.scratch_settings as limits
    where actions.created_at between limits.starts_at and limits.newest_at
    union distinct
    select actions.to_user_key as raw_key
    from putokaz.fct_interactions as actions
    cross join putokaz.scratch_settings as limits
    where actions.created_at between limits.starts_at and limits.newest_at
),

resolved as (
    select
        raw_keys.raw_key,
        coalesce(aliases.user_key, raw_keys.raw_key) as user_key
    from raw_keys
    left join putokaz.user_aliases as aliases
        on raw_keys.raw_key = aliases.alias_key
)

select
    resolved.raw_key,
    resolved.user_key,
    cast(dense_rank() over (order by resolved.user_key) as integer) as node_id
from resolved;
