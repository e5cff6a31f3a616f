-- one row per person of the graph: who they are; what their conduct shows
-- goes before what their profile says
-- key: node_id
create table putokaz.scratch_profiles as
with nodes as (
    select
        keys.node_id,
        keys.user_key
    from putokaz.scratch_keys as keys
    group by keys.node_id, keys.user_key
),

kinds as (
    select
        nodes.node_id,
        nodes.user_key,
        coalesce(users.account_kind, 'unknown') as profile_kind,
        users.account_reason as profile_reason,
        case
            when conduct.is_in_ring then 'bot'
            when users.account_kind in ('organisation', 'media', 'seller')
                then users.account_kind
            when conduct.is_clockwork then 'bot'
            when users.account_kind = 'bot' then 'bot'
            when conduct.is_selling then 'seller'
            when
                users.account_kind = 'person'
                and (
                    users.account_reason not like 'person''s name%'
                    or users.is_travel_blogger
                )
                then 'person'
            when conduct.is_self_telling then 'person'
            when conduct.is_announcing then 'organisation'
            when conduct.is_sociable then 'person'
            else coalesce(users.account_kind, 'unknown')
        end as account_kind,
        coalesce(conduct.is_in_ring or conduct.is_clockwork, false)
            as acts_as_bot,
        conduct.reason as conduct_reason
    from nodes
    left join putokaz.dim_users as users
        on nodes.user_key = users.user_key
    left join putokaz.scratch_conduct as conduct
        on nodes.node_id = conduct.node_id
)

select
    kinds.node_id,
    kinds.user_key,
    users.screen_name,
    kinds.account_kind,
    case
        when
            kinds.account_kind = kinds.profile_kind
            or kinds.conduct_reason is null
            then kinds.profile_reason
        else kinds.conduct_reason || coalesce('; ' || kinds.profile_reason, '')
    end as account_reason,
    users.home_country,
    users.home_county,
    users.followers_count,
    users.user_key is not null as is_known,
    coalesce(users.bot_score, 0) as bot_score,
    coalesce(users.is_travel_blogger, false) as is_travel_blogger,
    kinds.acts_as_bot
    or coalesce(
        users.account_kind = 'bot'
        or users.bot_score >= limits.maximum_bot_score, false
    ) as is_bot,
    coalesce(
        users.bot_score < limits.maximum_bot_score
        and not kinds.acts_as_bot
        and (
            kinds.account_kind = 'person'
            or (
                kinds.account_kind = 'unknown'
                and users.display_name is not null
                and limits.unknown_kind_share > 0
            )
        ), false
    ) as is_person,
    case
        when kinds.account_kind = 'person' then 1
        else limits.unknown_kind_share
    end as certainty,
    replace(
        lower(split_part(split_part(users.link, '//', 2), '/', 1)), 'www.', ''
    ) as link_host
from kinds
cross join putokaz.scratch_settings as limits
left join putokaz.dim_users as users
    on kinds.user_key = users.user_key;
