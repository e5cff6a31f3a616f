-- one row per slot: the rank after one more step; the names ranks_before and
-- ranks_after stand for the tables of the two steps; every slot has a flow
-- that ends in it
-- key: slot
create temp table ranks_after as
with bases as (
    select
        ranks.list_id,
        max(
            (1.0 - graphs.damping) / graphs.graph_size
        ) + (1.0 - sum(ranks.members * ranks.pagerank))
        * max(graphs.damping / graphs.graph_size) as pagerank,
        max(graphs.damping) as damping,
        max(graphs.sharing) as sharing
    from ranks_before as ranks
    inner join putokaz.scratch_graphs as graphs
        on ranks.list_id = graphs.list_id
    group by ranks.list_id
),

inflow as (
    select
        flows.to_slot,
        sum(flows.share * ranks.pagerank) as pagerank
    from putokaz.scratch_flows as flows
    inner join ranks_before as ranks
        on flows.from_slot = ranks.slot
    group by flows.to_slot
)

select
    inflow.to_slot as slot,
    bases.list_id,
    case when inflow.to_slot = bases.list_id then bases.sharing else 1 end
        as members,
    bases.pagerank + bases.damping * inflow.pagerank as pagerank
from inflow
inner join bases
    on mod(inflow.to_slot, 4) = bases.list_id;
