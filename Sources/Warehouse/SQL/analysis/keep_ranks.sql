-- keeps the ranks after this batch's last step
-- key: list_id, node_id
insert into putokaz.scratch_ranks (list_id, node_id, pagerank)
select
    ranks.list_id,
    ranks.node_id,
    ranks.pagerank
from ranks_after as ranks;
