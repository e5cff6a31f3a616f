-- one row per person with own tweets in the window: what they wrote;
-- fractions are added up as decimals, for the sum of doubles depends on the
-- order in which rows are met, and with it who of two equals stands first
-- key: node_id
create table putokaz.scratch_activity as
with weighed as (
    select
        tweets.node_id,
        tweets.created_at,
        tweets.created_on,
        tweets.week_starts_on,
        tweets.is_croatia,
        tweets.is_travel,
        tweets.is_first_hand,
        tweets.is_advertising,
        tweets.is_sensitive,
        tweets.is_settled,
        tweets.retweets,
        tweets.engagements,
        tweets.rated_followers,
        cast(
            ln(cast(1 + tweets.engagements as double precision))
            as decimal(20, 12)
        ) as log_engagements
    from putokaz.scratch_tweets as tweets
)

select
    tweets.node_id,
    count(*) as own_tweets,
    count(distinct tweets.created_on) as days,
    count(distinct tweets.week_starts_on) as weeks,
    min(tweets.created_at) as first_tweet_at,
    max(tweets.created_at) as last_tweet_at,
    sum(case when tweets.is_travel then 1 else 0 end) as travel_tweets,
    sum(case when tweets.is_travel and tweets.is_first_hand then 1 else 0 end)
        as first_hand_tweets,
    count(
        distinct case
            when tweets.is_travel and tweets.is_first_hand
                then tweets.week_starts_on
        end
    ) as first_hand_weeks,
    sum(case when tweets.is_croatia then 1 else 0 end) as croatia_tweets,
    count(distinct case when tweets.is_croatia then tweets.created_on end)
        as croatia_days,
    sum(case when tweets.is_advertising then 1 else 0 end) as ad_tweets,
    sum(case when tweets.is_sensitive then 1 else 0 end) as sensitive_tweets,
    sum(case when tweets.is_settled then 1 else 0 end) as settled_tweets,
    cast(
        sum(case when tweets.is_settled then tweets.log_engagements else 0 end)
        as double precision
    ) as settled_log_take_up,
    sum(tweets.retweets) as platform_retweets,
    sum(tweets.engagements) as platform_engagements,
    cast(sum(tweets.log_engagements) as double precision) as log_take_up,
    cast(
        sum(case when tweets.is_croatia then tweets.log_engagements else 0 end)
        as double precision
    ) as croatia_log_take_up,
    cast(
        sum(case when tweets.is_travel then tweets.log_engagements else 0 end)
        as double precision
    ) as travel_log_take_up,
    sum(case when tweets.rated_followers > 0 then 1 else 0 end)
        as rated_tweets,
    cast(
        sum(
            cast(
                cast(tweets.engagements as double precision)
                / tweets.rated_followers as decimal(24, 12)
            )
        ) as double precision
    ) as engagement_sum
from weighed as tweets
group by tweets.node_id;
