-- adds the newest owner that this batch shows for each handle
-- key: alias_key, until load/remove_aliases has run
insert into putokaz.user_aliases (alias_key, user_key, observed_at)
with suppression as (
    select max(salt) as salt from putokaz.suppressed_users
),

seen as (
    select
        '@' || lower(merged.screen_name) as alias_key,
        merged.user_key,
        merged.observed_at
    from load_users_merged as merged
    where merged.user_id is not null and merged.screen_name is not null
    union all
    select
        '@' || lower(actions.to_screen_name) as alias_key,
        actions.to_user_key as user_key,
        actions.observed_at
    from load_interactions as actions
    cross join suppression
    where
        actions.to_screen_name is not null
        and left(actions.to_user_key, 1) <> '@'
        and not exists (
            select 1 from putokaz.suppressed_users as forgotten
            where
                forgotten.user_hash
                = md5(suppression.salt || actions.to_user_key)
        )
),

last_seen as (
    select
        seen.alias_key,
        seen.user_key,
        max(seen.observed_at) as observed_at
    from seen
    group by seen.alias_key, seen.user_key
),

ranked as (
    select
        last_seen.alias_key,
        last_seen.user_key,
        last_seen.observed_at,
        row_number() over (
            partition by last_seen.alias_key
            order by last_seen.observed_at desc, last_seen.user_key desc
        ) as seen_rank
    from last_seen
)

select
    ranked.alias_key,
    ranked.user_key,
    ranked.observed_at
from ranked
left join putokaz.user_aliases as known
    on ranked.alias_key = known.alias_key
where
    ranked.seen_rank = 1
    and (
        known.alias_key is null
        or known.observed_at < ranked.observed_at
        or (
            known.observed_at = ranked.observed_at
            and known.user_key < ranked.user_key
        )
    );
