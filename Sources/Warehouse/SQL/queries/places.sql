-- one row per place, those named in most tweets first; the trend compares the
-- last four whole weeks with the four before, two deviations apart
-- key: place_id
with whole_weeks as (
    select
        weeks.place_id,
        weeks.tweets,
        dense_rank() over (order by weeks.week_starts_on desc) as week_number
    from putokaz.v_place_weeks as weeks
    where weeks.is_whole_week
),

spans as (
    select
        whole_weeks.place_id,
        sum(case when whole_weeks.week_number <= 4 then whole_weeks.tweets end)
            as newer_tweets,
        sum(case when whole_weeks.week_number > 4 then whole_weeks.tweets end)
            as older_tweets
    from whole_weeks
    where whole_weeks.week_number <= 8
    group by whole_weeks.place_id
),

places as (
    select
        named.place_id,
        named.place_name,
        named.country,
        named.region,
        named.place_kind,
        named.latitude,
        named.longitude,
        named.tweets,
        named.people,
        named.days,
        coalesce(spans.newer_tweets, 0) as newer_tweets,
        coalesce(spans.older_tweets, 0) as older_tweets
    from putokaz.v_places as named
    left join spans
        on named.place_id = spans.place_id
)

select
    places.place_id,
    places.place_name,
    places.country,
    places.region,
    places.place_kind,
    places.latitude,
    places.longitude,
    places.tweets,
    places.people,
    places.days,
    places.newer_tweets,
    places.older_tweets,
    case
        when
            places.newer_tweets - places.older_tweets
            > 2 * sqrt(places.newer_tweets + places.older_tweets + 1)
            then 'rising'
        when
            places.older_tweets - places.newer_tweets
            > 2 * sqrt(places.newer_tweets + places.older_tweets + 1)
            then 'falling'
        else 'steady'
    end as trend
from places
order by places.tweets desc, places.people desc, places.place_id
limit 300;
