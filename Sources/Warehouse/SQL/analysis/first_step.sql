-- one row per list and node: the rank that the steps of this batch begin with
-- key: list_id, node_id
create temp table ranks_0 as
select
    ranks.list_id,
    ranks.node_id,
    ranks.pagerank
from putokaz.scratch_ranks as ranks;
