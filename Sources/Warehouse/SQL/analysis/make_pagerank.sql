-- one row per list and node that is acted on: the rank after one last step
-- key: list_id, node_id
create table putokaz.scratch_pagerank as
with bases as (
    select
        ranks.list_id,
        max(
            (1.0 - graphs.damping) / graphs.graph_size
        ) + (1.0 - sum(ranks.members * ranks.pagerank))
        * max(graphs.damping / graphs.graph_size) as pagerank
    from putokaz.scratch_ranks as ranks
    inner join putokaz.scratch_graphs as graphs
        on ranks.list_id = graphs.list_id
    group by ranks.list_id
),

inflow as (
    select
        links.list_id,
        links.to_node,
        sum(links.share * ranks.pagerank) as pagerank
    from putokaz.scratch_links as links
    inner join putokaz.scratch_nodes as sources
        on
            links.list_id = sources.list_id
            and links.from_node = sources.node_id
    inner join putokaz.scratch_ranks as ranks
        on sources.slot = ranks.slot
    group by links.list_id, links.to_node
)

select
    inflow.list_id,
    inflow.to_node as node_id,
    bases.pagerank + graphs.damping * inflow.pagerank as pagerank
from inflow
inner join bases
    on inflow.list_id = bases.list_id
inner join putokaz.scratch_graphs as graphs
    on inflow.list_id = graphs.list_id;
