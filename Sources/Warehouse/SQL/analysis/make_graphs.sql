-- one row per list: the size of its graph, and how many nodes share a slot
-- key: list_id
create table putokaz.scratch_graphs as
select
    nodes.list_id,
    limits.damping,
    cast(count(*) as double precision) as graph_size,
    sum(case when nodes.slot = nodes.list_id then 1 else 0 end) as sharing
from putokaz.scratch_nodes as nodes
cross join putokaz.scratch_settings as limits
group by nodes.list_id, limits.damping;
