-- notes how far the last step moved the ranks of each list
-- key: list_id, steps
insert into putokaz.scratch_progress (list_id, steps, residual)
select
    nodes.list_id,
    cast('{steps}' as integer) as steps,
    sum(nodes.members * abs(after.pagerank - before.pagerank)) as residual
from putokaz.scratch_nodes as nodes
inner join ranks_before as before
    on
        nodes.list_id = before.list_id
        and nodes.node_id = before.node_id
inner join ranks_after as after
    on
        nodes.list_id = after.list_id
        and nodes.node_id = after.node_id
group by nodes.list_id;
