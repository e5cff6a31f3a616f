-- one row per person of the graph: who they are
-- key: node_id
create table putokaz.scratch_profiles as
with nodes as (
    select
        keys.node_id,
        keys.user_key
    from putokaz.scratch_keys as keys
    group by keys.node_id, keys.user_key
)

select
    nodes.node_id,
    nodes.user_key,
    users.screen_name,
    coalesce(users.account_kind, 'unknown') as account_kind,
    users.home_country,
    users.home_county,
    users.followers_count,
    users.user_key is not null as is_known,
    coalesce(users.bot_score, 0) as bot_score,
    coalesce(users.is_travel_blogger, false) as is_travel_blogger,
    coalesce(
        users.account_kind = 'bot'
        or users.bot_score >= limits.maximum_bot_score, false
    ) as is_bot,
    coalesce(
        users.bot_score < limits.maximum_bot_score
        and (
            users.account_kind = 'person'
            or (
                users.account_kind = 'unknown'
                and users.display_name is not null
                and limits.unknown_kind_share > 0
            )
        ), false
    ) as is_person,
    case
        when users.account_kind = 'person' then 1
        else limits.unknown_kind_share
    end as certainty,
    replace(
        lower(split_part(split_part(users.link, '//', 2), '/', 1)), 'www.', ''
    ) as link_host
from nodes
cross join putokaz.scratch_settings as limits
left join putokaz.dim_users as users
    on nodes.user_key = users.user_key;
