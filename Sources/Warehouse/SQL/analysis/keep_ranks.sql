-- keeps the ranks after this batch's last step
-- key: slot
insert into putokaz.scratch_ranks (slot, list_id, members, pagerank)
select
    ranks.slot,
    ranks.list_id,
    ranks.members,
    ranks.pagerank
from ranks_after as ranks;
