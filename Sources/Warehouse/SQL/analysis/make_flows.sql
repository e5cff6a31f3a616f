-- one row per pair of slots: the share of attention that flows; a slot that
-- is shared gets none, and has a row to itself of none
-- key: from_slot, to_slot
create table putokaz.scratch_flows as
select
    sources.slot as from_slot,
    targets.slot as to_slot,
    sum(links.share) as share
from putokaz.scratch_links as links
inner join putokaz.scratch_nodes as sources
    on
        links.list_id = sources.list_id
        and links.from_node = sources.node_id
inner join putokaz.scratch_nodes as targets
    on
        links.list_id = targets.list_id
        and links.to_node = targets.node_id
where targets.slot is not null
group by sources.slot, targets.slot
union all
select
    shared.slot as from_slot,
    shared.slot as to_slot,
    0 as share
from putokaz.scratch_nodes as shared
where shared.slot = shared.list_id
group by shared.slot;
