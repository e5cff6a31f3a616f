-- one row per list, actor and member: the actor's share of attention
-- key: list_id, from_node, to_node
create table putokaz.scratch_links as
with pairs as (
    select
        edges.list_id,
        edges.from_node,
        edges.to_node,
        sum(edges.weight) as weight
    from putokaz.scratch_list_edges as edges
    group by edges.list_id, edges.from_node, edges.to_node
),

totals as (
    select
        pairs.list_id,
        pairs.from_node,
        sum(pairs.weight) as weight
    from pairs
    group by pairs.list_id, pairs.from_node
)

select
    pairs.list_id,
    pairs.from_node,
    pairs.to_node,
    pairs.weight / totals.weight as share
from pairs
inner join totals
    on
        pairs.list_id = totals.list_id
        and pairs.from_node = totals.from_node
where totals.weight > 0;
