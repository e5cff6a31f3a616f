-- one row per list and node: the rank after one more step; the names
-- ranks_before and ranks_after stand for the tables of the two steps
-- key: list_id, node_id
create temp table ranks_after as
with dangling as (
    select
        nodes.list_id,
        sum(case when nodes.is_dangling then ranks.pagerank else 0 end)
            as pagerank
    from ranks_before as ranks
    inner join putokaz.scratch_nodes as nodes
        on
            ranks.list_id = nodes.list_id
            and ranks.node_id = nodes.node_id
    group by nodes.list_id
),

inflow as (
    select
        flows.list_id,
        flows.to_node,
        sum(flows.share * ranks.pagerank) as pagerank
    from putokaz.scratch_flows as flows
    inner join ranks_before as ranks
        on
            flows.list_id = ranks.list_id
            and flows.from_node = ranks.node_id
    group by flows.list_id, flows.to_node
)

select
    nodes.list_id,
    nodes.node_id,
    (1.0 - limits.damping) / nodes.graph_size
    + limits.damping * (
        coalesce(inflow.pagerank, 0) + dangling.pagerank / nodes.graph_size
    ) as pagerank
from putokaz.scratch_nodes as nodes
cross join putokaz.scratch_settings as limits
inner join dangling
    on nodes.list_id = dangling.list_id
left join inflow
    on
        nodes.list_id = inflow.list_id
        and nodes.node_id = inflow.to_node;
