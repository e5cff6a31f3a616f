-- one row per list: the size of its graph
-- key: list_id
create table putokaz.scratch_graphs as
select
    nodes.list_id,
    limits.damping,
    cast(count(*) as double precision) as graph_size
from putokaz.scratch_nodes as nodes
cross join putokaz.scratch_settings as limits
group by nodes.list_id, limits.damping;
