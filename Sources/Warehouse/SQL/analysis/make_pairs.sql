-- one row per list, actor and member acted on
-- key: list_id, from_node, to_node
create table putokaz.scratch_pairs as
select
    edges.list_id,
    edges.from_node,
    edges.to_node,
    sum(edges.weight) as weight,
    sum(edges.is_shared) as shares,
    count(*) - sum(edges.is_shared) as talks
from putokaz.scratch_list_edges as edges
group by edges.list_id, edges.from_node, edges.to_node;
