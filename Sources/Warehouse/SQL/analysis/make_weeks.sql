-- one row per week of the window, whole where tweets fill all of it
-- key: week_starts_on
create table putokaz.scratch_weeks as
with ends as (
    select
        min(tweets.created_on) as first_on,
        min(tweets.week_starts_on) as first_week_on,
        max(tweets.created_at) as last_at
    from putokaz.scratch_tweets as tweets
),

weeks as (
    select
        ends.first_week_on + cast(7 * numbers.n as integer) as week_starts_on,
        ends.first_on,
        cast(ends.last_at + interval '2 hours' as date) as ends_on
    from ends
    cross join putokaz.scratch_numbers as numbers
    where ends.first_week_on + cast(7 * numbers.n as integer) <= ends.last_at
)

select
    weeks.week_starts_on,
    weeks.week_starts_on >= weeks.first_on
    and weeks.week_starts_on + 7 <= weeks.ends_on as is_whole_week
from weeks;
