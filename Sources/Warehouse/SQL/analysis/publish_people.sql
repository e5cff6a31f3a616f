-- brings every account with own tweets
-- key: user_key
insert into putokaz.mart_people (
    user_key,
    user_id,
    screen_name,
    display_name,
    bio,
    link,
    account_kind,
    account_reason,
    is_person,
    is_travel_blogger,
    bot_score,
    home_country,
    home_county,
    tier,
    followers,
    own_tweets,
    days,
    weeks,
    travel_tweets,
    croatia_tweets,
    first_hand_tweets,
    first_hand_weeks,
    ad_tweets,
    travel_share,
    platform_retweets,
    platform_engagements,
    h_index,
    engagement_rate,
    monthly_growth,
    audience,
    bot_audience,
    home_audience,
    sharers,
    talkers,
    first_tweet_at,
    last_tweet_at
)
with average as (
    select
        sum(activity.engagement_sum)
        / nullif(sum(activity.rated_tweets), 0) as engagement
    from putokaz.scratch_activity as activity
)

select
    profiles.user_key,
    users.user_id,
    profiles.screen_name,
    users.display_name,
    users.bio,
    users.link,
    profiles.account_kind,
    profiles.account_reason,
    profiles.is_person,
    profiles.is_travel_blogger,
    profiles.bot_score,
    profiles.home_country,
    profiles.home_county,
    case
        when profiles.followers_count is null then 'unknown'
        when profiles.followers_count < 10000 then 'nano'
        when profiles.followers_count < 100000 then 'micro'
        when profiles.followers_count < 1000000 then 'macro'
        else 'mega'
    end as tier,
    profiles.followers_count as followers,
    activity.own_tweets,
    activity.days,
    activity.weeks,
    activity.travel_tweets,
    activity.croatia_tweets,
    activity.first_hand_tweets,
    activity.first_hand_weeks,
    activity.ad_tweets,
    cast(activity.travel_tweets as double precision) / activity.own_tweets
        as travel_share,
    activity.platform_retweets,
    activity.platform_engagements,
    coalesce(h_index.h_index, 0) as h_index,
    case
        when activity.rated_tweets > 0
            then
                (
                    activity.engagement_sum
                    + limits.engagement_prior * average.engagement
                ) / (activity.rated_tweets + limits.engagement_prior)
    end as engagement_rate,
    growth.monthly_growth,
    coalesce(audience.audience, 0) as audience,
    coalesce(audience.bot_audience, 0) as bot_audience,
    coalesce(audience.home_audience, 0) as home_audience,
    coalesce(audience.sharers, 0) as sharers,
    coalesce(audience.talkers, 0) as talkers,
    activity.first_tweet_at,
    activity.last_tweet_at
from putokaz.scratch_activity as activity
cross join putokaz.scratch_settings as limits
cross join average
inner join putokaz.scratch_profiles as profiles
    on activity.node_id = profiles.node_id
left join putokaz.dim_users as users
    on profiles.user_key = users.user_key
left join putokaz.scratch_h_index as h_index
    on activity.node_id = h_index.node_id
left join putokaz.scratch_growth as growth
    on activity.node_id = growth.node_id
left join putokaz.scratch_audience as audience
    on activity.node_id = audience.node_id;
