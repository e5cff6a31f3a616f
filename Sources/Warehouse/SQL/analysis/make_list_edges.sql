-- one row per list, tweet and member acted on, by accounts that are no bots;
-- the second and third list count what concerns their subject only
-- key: list_id, tweet_key, to_node
create table putokaz.scratch_list_edges as
with topics as (
    select
        edges.tweet_key,
        edges.from_node,
        edges.to_node,
        edges.to_tweet_key,
        edges.weight,
        edges.is_shared,
        coalesce(sources.is_croatia, false)
        or coalesce(targets.is_croatia, false) as is_croatia,
        coalesce(sources.is_travel, false)
        or coalesce(targets.is_travel, false) as is_travel
    from putokaz.scratch_edges as edges
    inner join putokaz.scratch_profiles as actors
        on edges.from_node = actors.node_id
    left join putokaz.scratch_tweets as sources
        on edges.tweet_key = sources.tweet_key
    left join putokaz.scratch_tweets as targets
        on edges.to_tweet_key = targets.tweet_key
    where not actors.is_bot
)

select
    members.list_id,
    topics.tweet_key,
    topics.from_node,
    topics.to_node,
    topics.to_tweet_key,
    topics.weight,
    topics.is_shared
from topics
inner join putokaz.scratch_members as members
    on topics.to_node = members.node_id
where
    members.list_id = 1
    or (members.list_id = 2 and topics.is_croatia)
    or (members.list_id = 3 and topics.is_travel);
