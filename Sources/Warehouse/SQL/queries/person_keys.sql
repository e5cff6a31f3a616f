-- one row per key that a person is known by: id, and handles of nobody else
-- key: user_key
select cast('{user_key}' as varchar(64)) as user_key
union distinct
select aliases.alias_key as user_key
from putokaz.user_aliases as aliases
where aliases.user_key = '{user_key}'
union distinct
select aliases.user_key
from putokaz.user_aliases as aliases
where aliases.alias_key = '{user_key}'
union distinct
select '@' || lower(snapshots.screen_name) as user_key
from putokaz.user_snapshots as snapshots
left join putokaz.user_aliases as aliases
    on aliases.alias_key = '@' || lower(snapshots.screen_name)
where
    snapshots.user_key = '{user_key}'
    and snapshots.screen_name is not null
    and (aliases.user_key is null or aliases.user_key = '{user_key}');
