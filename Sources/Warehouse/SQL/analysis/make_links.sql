-- one row per list, actor and member: the actor's share of attention
-- key: list_id, from_node, to_node
create table putokaz.scratch_links as
with totals as (
    select
        pairs.list_id,
        pairs.from_node,
        sum(pairs.weight) as weight
    from putokaz.scratch_pairs as pairs
    group by pairs.list_id, pairs.from_node
)

select
    pairs.list_id,
    pairs.from_node,
    pairs.to_node,
    pairs.weight / totals.weight as share
from putokaz.scratch_pairs as pairs
inner join totals
    on
        pairs.list_id = totals.list_id
        and pairs.from_node = totals.from_node
where totals.weight > 0;
