-- one row per list and member acted on: how far the subject's tweets carry
-- key: list_id, node_id
create table putokaz.scratch_received as
with shared as (
    select
        edges.list_id,
        edges.to_node,
        edges.to_tweet
    from putokaz.scratch_list_edges as edges
    where edges.is_shared = 1 and edges.to_tweet is not null
    group by edges.list_id, edges.to_node, edges.to_tweet
),

tweets as (
    select
        shared.list_id,
        shared.to_node,
        count(*) as shared_tweets
    from shared
    group by shared.list_id, shared.to_node
),

people as (
    select
        pairs.list_id,
        pairs.to_node,
        sum(case when pairs.shares > 0 then 1 else 0 end) as sharers,
        sum(pairs.shares) as shares,
        sum(pairs.talks) as talks,
        sum(case when pairs.talks > 0 then 1 else 0 end) as talkers
    from putokaz.scratch_pairs as pairs
    group by pairs.list_id, pairs.to_node
)

select
    people.list_id,
    people.to_node as node_id,
    people.sharers,
    people.shares,
    people.talks,
    people.talkers,
    case
        when people.shares > 0 then coalesce(tweets.shared_tweets, 1)
        else 0
    end as shared_tweets
from people
left join tweets
    on
        people.list_id = tweets.list_id
        and people.to_node = tweets.to_node;
