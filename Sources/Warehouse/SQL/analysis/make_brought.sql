-- one row per list, person looked at closely, and tweet: what acts on the
-- person by it; what acts on a known tweet of theirs belongs to that tweet
-- key: list_id, node_id, tweet_key
create table putokaz.scratch_brought as
with actions as (
    select
        edges.list_id,
        edges.from_node,
        edges.to_node,
        edges.to_tweet,
        edges.acting_tweet_key,
        edges.weight,
        edges.is_shared
    from putokaz.scratch_list_edges as edges
    inner join putokaz.scratch_watched as watched
        on
            edges.list_id = watched.list_id
            and edges.to_node = watched.node_id
)

select
    actions.list_id,
    actions.to_node as node_id,
    coalesce(originals.tweet_key, actions.acting_tweet_key) as tweet_key,
    cast(sum(actions.is_shared) as integer) as shares,
    cast(sum(1 - actions.is_shared) as integer) as talks,
    sum(actions.weight * coalesce(actors.handed_on, 0)) as inflow
from actions
left join putokaz.scratch_actors as actors
    on
        actions.list_id = actors.list_id
        and actions.from_node = actors.from_node
left join putokaz.scratch_tweets as originals
    on actions.to_tweet = originals.tweet_number
group by
    actions.list_id,
    actions.to_node,
    coalesce(originals.tweet_key, actions.acting_tweet_key);
