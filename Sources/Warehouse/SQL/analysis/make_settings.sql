-- one row: the settings as columns, and the window that they make
-- key: none
create table putokaz.scratch_settings as
with newest as (
    select max(tweets.created_at) as newest_at
    from putokaz.fct_tweets as tweets
    where
        tweets.created_at <= cast('{now}' as timestamp) + interval '1 day'
        and tweets.created_at <= tweets.observed_at + interval '1 day'
),

numbers as (
    select
        max(case when setting = 'window_days' then number_value end)
            as window_days,
        max(case when setting = 'minimum_own_tweets' then number_value end)
            as minimum_own_tweets,
        max(case when setting = 'minimum_sharer_weeks' then number_value end)
            as minimum_sharer_weeks,
        max(case when setting = 'minimum_place_tweets' then number_value end)
            as minimum_place_tweets,
        max(case when setting = 'minimum_place_days' then number_value end)
            as minimum_place_days,
        max(case when setting = 'minimum_confidence' then number_value end)
            as minimum_confidence,
        max(case when setting = 'maximum_bot_score' then number_value end)
            as maximum_bot_score,
        max(case when setting = 'minimum_travel_score' then number_value end)
            as minimum_travel_score,
        max(case when setting = 'minimum_travel_share' then number_value end)
            as minimum_travel_share,
        max(case when setting = 'engagement_prior' then number_value end)
            as engagement_prior,
        max(case when setting = 'weight_retweet' then number_value end)
            as weight_retweet,
        max(case when setting = 'weight_quote' then number_value end)
            as weight_quote,
        max(case when setting = 'weight_reply' then number_value end)
            as weight_reply,
        max(case when setting = 'weight_mention' then number_value end)
            as weight_mention,
        max(case when setting = 'unknown_kind_share' then number_value end)
            as unknown_kind_share,
        max(case when setting = 'damping' then number_value end)
            as damping,
        max(case when setting = 'detailed_people' then number_value end)
            as detailed_people,
        max(case when setting = 'stability_replicates' then number_value end)
            as stability_replicates,
        max(case when setting = 'stability_level' then number_value end)
            as stability_level,
        max(case when setting = 'evidence_tweets' then number_value end)
            as evidence_tweets,
        max(case when setting = 'audience_prior' then number_value end)
            as audience_prior,
        max(case when setting = 'kept_runs' then number_value end)
            as kept_runs,
        max(case when setting = 'kept_ranks' then number_value end)
            as kept_ranks,
        max(case when setting = 'minimum_trend_weeks' then number_value end)
            as minimum_trend_weeks,
        max(case when setting = 'rising_days' then number_value end)
            as rising_days,
        max(case when setting = 'minimum_rising' then number_value end)
            as minimum_rising
    from putokaz.settings
)

select
    newest.newest_at,
    cast(
        cast(newest.newest_at as date) - cast(numbers.window_days as integer)
        as timestamp
    ) as starts_at,
    cast(
        cast(newest.newest_at as date) - cast(numbers.rising_days as integer)
        as timestamp
    ) as rising_at,
    cast(
        cast(newest.newest_at as date)
        - 2 * cast(numbers.rising_days as integer)
        as timestamp
    ) as before_rising_at,
    numbers.window_days,
    numbers.minimum_own_tweets,
    numbers.minimum_sharer_weeks,
    numbers.minimum_place_tweets,
    numbers.minimum_place_days,
    numbers.minimum_confidence,
    numbers.maximum_bot_score,
    numbers.minimum_travel_score,
    numbers.minimum_travel_share,
    numbers.engagement_prior,
    numbers.weight_retweet,
    numbers.weight_quote,
    numbers.weight_reply,
    numbers.weight_mention,
    numbers.unknown_kind_share,
    numbers.damping,
    numbers.detailed_people,
    numbers.stability_replicates,
    numbers.stability_level,
    numbers.evidence_tweets,
    numbers.audience_prior,
    numbers.kept_runs,
    numbers.kept_ranks,
    numbers.minimum_trend_weeks,
    numbers.rising_days,
    numbers.minimum_rising
from newest
cross join numbers;
