-- one row per region of Croatia and week, with what was to be expected
-- key: region, week_starts_on
create view putokaz.v_region_weeks as
select
    weeks.region,
    weeks.week_starts_on,
    weeks.is_whole_week,
    weeks.tweets,
    weeks.people,
    weeks.expected_tweets,
    weeks.z_score
from putokaz.mart_region_weeks as weeks;
