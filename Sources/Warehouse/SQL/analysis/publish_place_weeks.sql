-- brings each place's weeks, compared with the whole ones of the eight before
-- key: place_id, week_starts_on
insert into putokaz.mart_place_weeks (
    place_id,
    week_starts_on,
    is_whole_week,
    tweets,
    people,
    expected_tweets,
    z_score
)
with counts as (
    select
        mentions.place_id,
        tweets.week_starts_on,
        count(*) as tweets,
        count(distinct tweets.node_id) as people
    from putokaz.scratch_mentions as mentions
    inner join putokaz.scratch_tweets as tweets
        on mentions.tweet_key = tweets.tweet_key
    group by mentions.place_id, tweets.week_starts_on
),

often_named as (
    select counts.place_id
    from counts
    group by counts.place_id
    having sum(counts.tweets) >= 3
),

filled as (
    select
        often_named.place_id,
        weeks.week_starts_on,
        weeks.is_whole_week,
        coalesce(counts.tweets, 0) as tweets,
        coalesce(counts.people, 0) as people,
        case
            when weeks.is_whole_week
                then cast(coalesce(counts.tweets, 0) as double precision)
        end as whole_tweets
    from often_named
    cross join putokaz.scratch_weeks as weeks
    left join counts
        on
            often_named.place_id = counts.place_id
            and weeks.week_starts_on = counts.week_starts_on
),

compared as (
    select
        filled.place_id,
        filled.week_starts_on,
        filled.is_whole_week,
        filled.tweets,
        filled.people,
        count(filled.whole_tweets) over (
            partition by filled.place_id
            order by filled.week_starts_on
            rows between 8 preceding and 1 preceding
        ) as whole_weeks,
        avg(filled.whole_tweets) over (
            partition by filled.place_id
            order by filled.week_starts_on
            rows between 8 preceding and 1 preceding
        ) as expected_tweets,
        stddev_samp(filled.whole_tweets) over (
            partition by filled.place_id
            order by filled.week_starts_on
            rows between 8 preceding and 1 preceding
        ) as deviation
    from filled
)

select
    compared.place_id,
    compared.week_starts_on,
    compared.is_whole_week,
    compared.tweets,
    compared.people,
    compared.expected_tweets,
    case
        when
            compared.is_whole_week
            and compared.whole_weeks >= limits.minimum_trend_weeks
            then
                (compared.tweets - compared.expected_tweets)
                / greatest(
                    compared.deviation, sqrt(compared.expected_tweets), 1
                )
    end as z_score
from compared
cross join putokaz.scratch_settings as limits;
