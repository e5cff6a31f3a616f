-- removes the ranks that this batch has bettered
-- key: slot
delete from putokaz.scratch_ranks;
