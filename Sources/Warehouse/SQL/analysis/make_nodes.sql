-- one row per list and node of its graph; a node that acts and is acted on
-- has a slot of its own, one that only acts shares the slot of its list: all
-- of those have one rank; one that is only acted on has none, for its rank
-- flows back evenly and is what the others leave of 1
-- key: list_id, node_id
create table putokaz.scratch_nodes as
with sides as (
    select
        links.list_id,
        links.from_node as node_id,
        1 as acts,
        0 as is_acted_on
    from putokaz.scratch_links as links
    union all
    select
        links.list_id,
        links.to_node as node_id,
        0 as acts,
        1 as is_acted_on
    from putokaz.scratch_links as links
),

nodes as (
    select
        sides.list_id,
        sides.node_id,
        max(sides.acts) as acts,
        max(sides.is_acted_on) as is_acted_on
    from sides
    group by sides.list_id, sides.node_id
)

select
    nodes.list_id,
    nodes.node_id,
    nodes.is_acted_on = 1 as is_acted_on,
    case
        when nodes.acts = 1 and nodes.is_acted_on = 1
            then nodes.node_id * 4 + nodes.list_id
        when nodes.acts = 1
            then nodes.list_id
    end as slot
from nodes;
