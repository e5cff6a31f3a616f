-- one row per slot: its rank so far, equal for all at the start
-- key: slot
create table putokaz.scratch_ranks as
select
    nodes.slot,
    nodes.list_id,
    count(*) as members,
    max(1.0 / graphs.graph_size) as pagerank
from putokaz.scratch_nodes as nodes
inner join putokaz.scratch_graphs as graphs
    on nodes.list_id = graphs.list_id
where nodes.slot is not null
group by nodes.slot, nodes.list_id;
