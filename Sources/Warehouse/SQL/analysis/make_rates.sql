-- one row per account with own tweets: response for followers, and responses
-- that a usual tweet gets, from tweets seen a day after they were written,
-- both shrunk towards the mean of all; absent where there are none
-- key: node_id
create table putokaz.scratch_rates as
with average as (
    select
        cast(
            sum(cast(activity.engagement_sum as decimal(24, 12)))
            as double precision
        )
        / nullif(sum(activity.rated_tweets), 0) as engagement,
        cast(
            sum(cast(activity.settled_log_take_up as decimal(24, 12)))
            as double precision
        )
        / nullif(sum(activity.settled_tweets), 0) as log_take_up
    from putokaz.scratch_activity as activity
)

select
    activity.node_id,
    case
        when activity.rated_tweets > 0
            then
                (
                    activity.engagement_sum
                    + limits.engagement_prior * average.engagement
                ) / (activity.rated_tweets + limits.engagement_prior)
    end as engagement_rate,
    case
        when activity.settled_tweets > 0
            then
                exp(
                    (
                        activity.settled_log_take_up
                        + limits.engagement_prior * average.log_take_up
                    ) / (activity.settled_tweets + limits.engagement_prior)
                ) - 1
    end as expected_engagements
from putokaz.scratch_activity as activity
cross join putokaz.scratch_settings as limits
cross join average;
