-- one row per list, tweet and member acted on, by accounts that are no bots;
-- the second and third list count what concerns their subject only
-- key: none; from_node and to_node say who acts on whom
create table putokaz.scratch_list_edges as
select
    members.list_id,
    edges.from_node,
    edges.to_node,
    edges.to_tweet,
    edges.acting_tweet_key,
    edges.weight,
    edges.is_shared
from putokaz.scratch_edges as edges
inner join putokaz.scratch_members as members
    on edges.to_node = members.node_id
where
    not edges.is_bot
    and (
        members.list_id = 1
        or (members.list_id = 2 and edges.is_croatia)
        or (members.list_id = 3 and edges.is_travel)
    );
