-- one row per slot: the rank that the steps of this batch begin with
-- key: slot
create temp table ranks_0 as
select
    ranks.slot,
    ranks.list_id,
    ranks.members,
    ranks.pagerank
from putokaz.scratch_ranks as ranks;
