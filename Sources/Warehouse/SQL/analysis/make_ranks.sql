-- one row per list and node: its rank so far, equal for all at the start
-- key: list_id, node_id
create table putokaz.scratch_ranks as
select
    nodes.list_id,
    nodes.node_id,
    1.0 / nodes.graph_size as pagerank
from putokaz.scratch_nodes as nodes;
