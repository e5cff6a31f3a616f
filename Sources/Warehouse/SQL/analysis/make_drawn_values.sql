-- one row per list, person looked at closely, part and replicate: the measure
-- that the drawn tweets give; numbers of distinct persons, days and weeks,
-- followers and the h-index are held
-- key: list_id, node_id, part, replicate
create table putokaz.scratch_drawn_values as
with average as (
    select
        cast(
            sum(cast(activity.engagement_sum as decimal(24, 12)))
            as double precision
        )
        / nullif(sum(activity.rated_tweets), 0) as engagement
    from putokaz.scratch_activity as activity
),

pairs as (
    select
        parts.list_id,
        parts.node_id,
        parts.part,
        parts.measure,
        profiles.certainty * parts.weight as weight,
        draws.replicate,
        draws.own_tweets,
        draws.subject_tweets,
        draws.log_take_up,
        draws.rated_tweets,
        draws.engagement,
        draws.travel_tweets,
        draws.inflow - once.inflow as more_inflow,
        case
            when once.shared_tweets > 0
                then cast(draws.shared_tweets as double precision)
                / once.shared_tweets
            when once.shares > 0
                then cast(draws.shares as double precision) / once.shares
            else 0
        end as share_ratio,
        case
            when once.talks > 0
                then cast(draws.talks as double precision) / once.talks
            else 0
        end as talk_ratio,
        case
            when once.croatia_tweets > 0
                then cast(draws.croatia_tweets as double precision)
                / once.croatia_tweets
            else 0
        end as croatia_ratio,
        case
            when once.first_hand_tweets > 0
                then cast(draws.first_hand_tweets as double precision)
                / once.first_hand_tweets
            else 0
        end as first_hand_ratio
    from putokaz.scratch_parts as parts
    inner join putokaz.scratch_draws as draws
        on
            parts.list_id = draws.list_id
            and parts.node_id = draws.node_id
    inner join putokaz.scratch_draws as once
        on
            draws.list_id = once.list_id
            and draws.node_id = once.node_id
    inner join putokaz.scratch_profiles as profiles
        on parts.node_id = profiles.node_id
    where draws.replicate > 0 and once.replicate = 0
)

select
    pairs.list_id,
    pairs.node_id,
    pairs.part,
    pairs.replicate,
    pairs.weight,
    case pairs.part
        when 'pagerank' then greatest(pairs.measure + pairs.more_inflow, 0)
        when 'retweets' then pairs.measure * pairs.share_ratio
        when 'mentions' then pairs.measure * pairs.talk_ratio
        when 'take_up' then pairs.log_take_up / (pairs.subject_tweets + 5)
        when 'engagement'
            then
                (
                    pairs.engagement
                    + limits.engagement_prior * average.engagement
                ) / (pairs.rated_tweets + limits.engagement_prior)
        when 'subject' then pairs.measure * sqrt(pairs.croatia_ratio)
        when 'frequency' then pairs.measure * sqrt(pairs.first_hand_ratio)
        when 'travel'
            then
                cast(pairs.travel_tweets as double precision)
                / (pairs.own_tweets + 5)
        else pairs.measure
    end as measure
from pairs
cross join putokaz.scratch_settings as limits
cross join average;
