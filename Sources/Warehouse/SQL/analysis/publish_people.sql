-- brings every account with own tweets
-- key: user_key
insert into putokaz.mart_people (
    user_key,
    user_id,
    screen_name,
    display_name,
    bio,
    link,
    blog_link,
    contact,
    account_kind,
    account_reason,
    is_person,
    not_person_because,
    is_travel_blogger,
    bot_score,
    category,
    category_words,
    home_country,
    home_county,
    tier,
    followers,
    followers_gained,
    monthly_growth,
    own_tweets,
    days,
    weeks,
    travel_tweets,
    croatia_tweets,
    first_hand_tweets,
    first_hand_weeks,
    travel_share,
    ad_tweets,
    ad_share,
    sensitive_tweets,
    flagged_tweets,
    platform_retweets,
    platform_engagements,
    h_index,
    engagement_rate,
    expected_engagements,
    retweet_impact,
    mention_impact,
    audience,
    known_audience,
    bot_audience,
    bot_share,
    audience_quality,
    home_audience,
    sharers,
    talkers,
    main_lang,
    main_lang_share,
    tweets_per_week,
    active_day_share,
    first_tweet_at,
    last_tweet_at,
    last_active_at
)
with average as (
    select
        cast(sum(audience.bot_audience) as double precision)
        / nullif(sum(audience.known_audience), 0) as bot_share
    from putokaz.scratch_audience as audience
),

flagged as (
    select
        flags.node_id,
        count(distinct flags.tweet_key) as flagged_tweets
    from putokaz.scratch_flags as flags
    group by flags.node_id
)

select
    profiles.user_key,
    users.user_id,
    profiles.screen_name,
    users.display_name,
    users.bio,
    users.link,
    case
        when
            profiles.link_host in (
                'bit.ly', 'facebook.com', 'fb.me', 'instagram.com',
                'linkedin.com', 'linktr.ee', 'm.facebook.com', 'pinterest.com',
                'plus.google.com', 'soundcloud.com', 't.co', 't.me',
                'tiktok.com', 'tinyurl.com', 'twitter.com', 'x.com', 'youtu.be',
                'youtube.com'
            )
            then null
        else users.link
    end as blog_link,
    case
        when strpos(users.bio, '@') > 0
            then
                cast(
                    nullif(
                        regexp_substr(
                            users.bio,
                            '[[:alnum:]._+-]+@[[:alnum:]-]+'
                            || '[.][[:alnum:].-]*[[:alpha:]]'
                        ),
                        ''
                    ) as varchar(320)
                )
    end as contact,
    profiles.account_kind,
    profiles.account_reason,
    profiles.is_person,
    case
        when profiles.is_person then null
        when not profiles.is_known then 'no profile was ever seen'
        when profiles.is_bot
            then
                'acts like a bot, score '
                || cast(
                    cast(profiles.bot_score as numeric(9, 2)) as varchar(12)
                )
                || coalesce('; ' || profiles.account_reason, '')
        when profiles.account_kind in ('organisation', 'media', 'seller')
            then
                profiles.account_kind
                || coalesce('; ' || profiles.account_reason, '')
        else 'the profile does not say who this is'
    end as not_person_because,
    profiles.is_travel_blogger,
    profiles.bot_score,
    case
        when profiles.account_kind = 'media' then 'media'
        when profiles.account_kind in ('organisation', 'seller')
            then 'business'
        when categories.category is not null then categories.category
        when profiles.is_travel_blogger then 'creator'
        else 'other'
    end as category,
    case
        when profiles.account_kind in ('media', 'organisation', 'seller')
            then profiles.account_reason
        else categories.category_words
    end as category_words,
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
    growth.last_followers - growth.first_followers as followers_gained,
    growth.monthly_growth,
    activity.own_tweets,
    activity.days,
    activity.weeks,
    activity.travel_tweets,
    activity.croatia_tweets,
    activity.first_hand_tweets,
    activity.first_hand_weeks,
    cast(activity.travel_tweets as double precision) / activity.own_tweets
        as travel_share,
    activity.ad_tweets,
    cast(activity.ad_tweets as double precision) / activity.own_tweets
        as ad_share,
    activity.sensitive_tweets,
    case
        when shown.node_id is not null
            then coalesce(flagged.flagged_tweets, 0)
    end as flagged_tweets,
    activity.platform_retweets,
    activity.platform_engagements,
    coalesce(h_index.h_index, 0) as h_index,
    rates.engagement_rate,
    rates.expected_engagements,
    coalesce(
        audience.shared_tweets
        * ln(cast(1 + audience.sharers as double precision)),
        0
    ) as retweet_impact,
    greatest(
        coalesce(
            audience.talks
            * ln(cast(1 + audience.talkers as double precision))
            - audience.talks_made
            * ln(cast(1 + audience.talked_to as double precision)),
            0
        ),
        0
    ) as mention_impact,
    coalesce(audience.audience, 0) as audience,
    coalesce(audience.known_audience, 0) as known_audience,
    coalesce(audience.bot_audience, 0) as bot_audience,
    case
        when audience.known_audience > 0
            then
                cast(audience.bot_audience as double precision)
                / audience.known_audience
    end as bot_share,
    case
        when audience.known_audience > 0
            then
                100
                - 100
                * (
                    audience.bot_audience
                    + limits.audience_prior * average.bot_share
                )
                / (audience.known_audience + limits.audience_prior)
    end as audience_quality,
    coalesce(audience.home_audience, 0) as home_audience,
    coalesce(audience.sharers, 0) as sharers,
    coalesce(audience.talkers, 0) as talkers,
    langs.lang as main_lang,
    langs.share as main_lang_share,
    7.0 * activity.own_tweets
    / greatest(
        cast(limits.newest_at as date)
        - cast(activity.first_tweet_at as date)
        + 1,
        7
    ) as tweets_per_week,
    cast(activity.days as double precision)
    / (
        cast(limits.newest_at as date)
        - cast(activity.first_tweet_at as date)
        + 1
    ) as active_day_share,
    activity.first_tweet_at,
    activity.last_tweet_at,
    greatest(activity.last_tweet_at, audience.last_acted_at) as last_active_at
from putokaz.scratch_activity as activity
cross join putokaz.scratch_settings as limits
cross join average
inner join putokaz.scratch_profiles as profiles
    on activity.node_id = profiles.node_id
inner join putokaz.scratch_rates as rates
    on activity.node_id = rates.node_id
left join putokaz.dim_users as users
    on profiles.user_key = users.user_key
left join putokaz.scratch_h_index as h_index
    on activity.node_id = h_index.node_id
left join putokaz.scratch_growth as growth
    on activity.node_id = growth.node_id
left join putokaz.scratch_audience as audience
    on activity.node_id = audience.node_id
left join putokaz.scratch_categories as categories
    on activity.node_id = categories.node_id
left join putokaz.scratch_shown as shown
    on activity.node_id = shown.node_id
left join flagged
    on activity.node_id = flagged.node_id
left join putokaz.scratch_langs as langs
    on
        activity.node_id = langs.node_id
        and langs.lang_rank = 1;
