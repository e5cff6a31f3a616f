-- one row per list and pair of nodes, those who are not acted on as node 0
-- key: list_id, from_node, to_node
create table putokaz.scratch_flows as
select
    links.list_id,
    case when nodes.node_id is null then 0 else links.from_node end
        as from_node,
    links.to_node,
    sum(links.share) as share
from putokaz.scratch_links as links
left join putokaz.scratch_nodes as nodes
    on
        links.list_id = nodes.list_id
        and links.from_node = nodes.node_id
group by
    links.list_id,
    case when nodes.node_id is null then 0 else links.from_node end,
    links.to_node;
