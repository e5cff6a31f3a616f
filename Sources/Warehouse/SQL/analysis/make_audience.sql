-- one row per person acted on: who acts on them, bots counted apart
-- key: node_id
create table putokaz.scratch_audience as
with pairs as (
    select
        edges.to_node,
        edges.from_node,
        sum(edges.is_shared) as shares,
        count(*) - sum(edges.is_shared) as talks
    from putokaz.scratch_edges as edges
    group by edges.to_node, edges.from_node
),

made as (
    select
        pairs.from_node,
        sum(pairs.talks) as talks_made,
        sum(case when pairs.talks > 0 then 1 else 0 end) as talked_to
    from pairs
    group by pairs.from_node
),

got as (
    select
        pairs.to_node,
        count(*) as audience,
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
    got.to_node as node_id,
    got.audience,
    got.bot_audience,
    got.home_audience,
    got.shares,
    got.sharers,
    got.talks,
    got.talkers,
    coalesce(made.talks_made, 0) as talks_made,
    coalesce(made.talked_to, 0) as talked_to
from got
left join made
    on got.to_node = made.from_node;
