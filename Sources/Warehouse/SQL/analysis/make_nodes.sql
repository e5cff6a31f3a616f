-- one row per list and node of its graph; node 0 stands for all those who
-- act but are not acted on: they share one rank, so that they need one row
-- key: list_id, node_id
create table putokaz.scratch_nodes as
with targets as (
    select
        links.list_id,
        links.to_node as node_id
    from putokaz.scratch_links as links
    group by links.list_id, links.to_node
),

sources as (
    select
        links.list_id,
        links.from_node as node_id
    from putokaz.scratch_links as links
    group by links.list_id, links.from_node
),

nodes as (
    select
        targets.list_id,
        targets.node_id,
        sources.node_id is null as is_dangling,
        cast(1 as bigint) as members
    from targets
    left join sources
        on
            targets.list_id = sources.list_id
            and targets.node_id = sources.node_id
    union all
    select
        sources.list_id,
        0 as node_id,
        false as is_dangling,
        count(*) as members
    from sources
    left join targets
        on
            sources.list_id = targets.list_id
            and sources.node_id = targets.node_id
    where targets.node_id is null
    group by sources.list_id
),

sizes as (
    select
        nodes.list_id,
        sum(nodes.members) as graph_size
    from nodes
    group by nodes.list_id
)

select
    nodes.list_id,
    nodes.node_id,
    nodes.is_dangling,
    nodes.members,
    cast(sizes.graph_size as double precision) as graph_size
from nodes
inner join sizes
    on nodes.list_id = sizes.list_id;
