-- one row per place and week, with what was to be expected
-- key: place_id, week_starts_on
create view putokaz.v_place_weeks as
select
    weeks.place_id,
    weeks.week_starts_on,
    weeks.is_whole_week,
    weeks.tweets,
    weeks.people,
    weeks.expected_tweets,
    weeks.z_score,
    dims.place_name,
    dims.country,
    dims.region,
    dims.place_kind,
    dims.latitude,
    dims.longitude
from putokaz.mart_place_weeks as weeks
inner join putokaz.dim_places as dims
    on weeks.place_id = dims.place_id;
