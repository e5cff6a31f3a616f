-- one row per list and member acted on: how far the subject's tweets carry
-- key: list_id, node_id
create table putokaz.scratch_received as
select
    edges.list_id,
    edges.to_node as node_id,
    count(distinct case when edges.is_shared = 1 then edges.to_tweet_key end)
        as shared_tweets,
    count(distinct case when edges.is_shared = 1 then edges.from_node end)
        as sharers,
    sum(edges.is_shared) as shares,
    count(*) - sum(edges.is_shared) as talks,
    count(distinct case when edges.is_shared = 0 then edges.from_node end)
        as talkers
from putokaz.scratch_list_edges as edges
group by edges.list_id, edges.to_node;
