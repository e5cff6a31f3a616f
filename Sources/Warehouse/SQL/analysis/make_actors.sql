-- one row per list and account that acts: the rank that it hands on for each
-- unit of weight
-- key: list_id, from_node
create table putokaz.scratch_actors as
with totals as (
    select
        pairs.list_id,
        pairs.from_node,
        sum(pairs.weight) as weight
    from putokaz.scratch_pairs as pairs
    group by pairs.list_id, pairs.from_node
)

select
    totals.list_id,
    totals.from_node,
    graphs.damping * ranks.pagerank / totals.weight as handed_on
from totals
inner join putokaz.scratch_graphs as graphs
    on totals.list_id = graphs.list_id
inner join putokaz.scratch_nodes as nodes
    on
        totals.list_id = nodes.list_id
        and totals.from_node = nodes.node_id
inner join putokaz.scratch_ranks as ranks
    on nodes.slot = ranks.slot
where totals.weight > 0;
