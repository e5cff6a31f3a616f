-- removes the ranks that this batch has bettered
-- key: list_id, node_id
delete from putokaz.scratch_ranks;
