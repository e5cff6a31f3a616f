-- notes how far the last step moved the ranks of each list, at most: what is
-- only acted on moves no more than the rest
-- key: list_id, steps
insert into putokaz.scratch_progress (list_id, steps, residual)
select
    after.list_id,
    cast('{steps}' as integer) as steps,
    2 * sum(after.members * abs(after.pagerank - before.pagerank)) as residual
from ranks_after as after
inner join ranks_before as before
    on after.slot = before.slot
group by after.list_id;
