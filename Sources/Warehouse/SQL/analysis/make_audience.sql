-- one row per person who acts or is acted on: by whom, bots counted apart
-- key: node_id
create table putokaz.scratch_audience as
with pairs as (
    select
        edges.to_node,
        edges.from_node,
        sum(edges.is_shared) as shares,
        count(*) - sum(edges.is_shared) as talks,
        max(edges.created_at) as last_acted_at
    from putokaz.scratch_edges as edges
    group by edges.to_node, edges.from_node
),

made as (
    select
        pairs.from_node,
        sum(pairs.talks) as talks_made,
        sum(case when pairs.talks > 0 then 1 else 0 end) as talked_to,
        max(pairs.last_acted_at) as last_acted_at
    from pairs
    group by pairs.from_node
),

shared as (
    select
        edges.to_node,
        count(distinct edges.to_tweet) as shared_tweets
    from putokaz.scratch_edges as edges
    where edges.is_shared = 1 and not edges.is_bot
    group by edges.to_node
),

got as (
    select
        pairs.to_node,
        count(*) as audience,
        sum(case when actors.is_known then 1 else 0 end) as known_audience,
        sum(case when actors.is_bot then 1 else 0 end) as bot_audience,
        sum(case when actors.home_country = 'HR' then 1 else 0 end)
            as home_audience,
        sum(case when actors.is_bot then 0 else pairs.shares end) as shares,
        sum(case when pairs.shares > 0 and not actors.is_bot then 1 else 0 end)
            as sharers,
        sum(case when actors.is_bot then 0 else pairs.talks end) as talks,
        sum(case when pairs.talks > 0 and not actors.is_bot then 1 else 0 end)
            as talkers
    from pairs
    inner join putokaz.scratch_profiles as actors
        on pairs.from_node = actors.node_id
    group by pairs.to_node
)

select
    profiles.node_id,
    coalesce(got.audience, 0) as audience,
    coalesce(got.known_audience, 0) as known_audience,
    coalesce(got.bot_audience, 0) as bot_audience,
    coalesce(got.home_audience, 0) as home_audience,
    coalesce(got.shares, 0) as shares,
    coalesce(got.sharers, 0) as sharers,
    coalesce(got.talks, 0) as talks,
    coalesce(got.talkers, 0) as talkers,
    case
        when got.sharers > 0 then greatest(shared.shared_tweets, 1)
        else 0
    end as shared_tweets,
    coalesce(made.talks_made, 0) as talks_made,
    coalesce(made.talked_to, 0) as talked_to,
    made.last_acted_at
from putokaz.scratch_profiles as profiles
left join got
    on profiles.node_id = got.to_node
left join shared
    on profiles.node_id = shared.to_node
left join made
    on profiles.node_id = made.from_node
where got.to_node is not null or made.from_node is not null;
