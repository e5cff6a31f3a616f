-- one row per tweet and person that it acts on, by its strongest action
-- key: none; from_node and to_node say who acts on whom
create table putokaz.scratch_edges as
with actions as (
    select
        actions.tweet_key,
        actors.node_id as from_node,
        targets.node_id as to_node,
        max(actions.to_tweet_key) as to_tweet_key,
        max(actions.created_at) as created_at,
        max(
            case actions.kind
                when 'retweet' then limits.weight_retweet
                when 'quote' then limits.weight_quote
                when 'reply' then limits.weight_reply
                else limits.weight_mention
            end
        ) as weight,
        max(case when actions.kind in ('retweet', 'quote') then 1 else 0 end)
            as is_shared
    from putokaz.fct_interactions as actions
    cross join putokaz.scratch_settings as limits
    inner join putokaz.scratch_keys as actors
        on actions.from_user_key = actors.raw_key
    inner join putokaz.scratch_keys as targets
        on actions.to_user_key = targets.raw_key
    where
        actors.node_id <> targets.node_id
        and actions.created_at between limits.starts_at and limits.newest_at
    group by actions.tweet_key, actors.node_id, targets.node_id
)

select
    actions.tweet_key as acting_tweet_key,
    actions.from_node,
    actions.to_node,
    originals.tweet_number as to_tweet,
    actions.created_at,
    actions.weight,
    actions.is_shared,
    actors.is_bot,
    coalesce(sources.is_croatia, false)
    or coalesce(originals.is_croatia, false) as is_croatia,
    coalesce(sources.is_travel, false)
    or coalesce(originals.is_travel, false) as is_travel
from actions
inner join putokaz.scratch_profiles as actors
    on actions.from_node = actors.node_id
left join putokaz.scratch_tweets as sources
    on actions.tweet_key = sources.tweet_key
left join putokaz.scratch_tweets as originals
    on actions.to_tweet_key = originals.tweet_key;
