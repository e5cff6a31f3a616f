-- one row per week of the last half year and place, for the places named most
-- key: place_id, week_starts_on
with most_named as (
    select places.place_id
    from putokaz.v_places as places
    order by places.tweets desc, places.people desc, places.place_id
    limit 20
)

select
    weeks.place_id,
    weeks.place_name,
    weeks.week_starts_on,
    weeks.is_whole_week,
    weeks.tweets,
    weeks.people,
    cast(weeks.z_score as numeric(9, 2)) as z_score
from putokaz.v_place_weeks as weeks
inner join most_named
    on weeks.place_id = most_named.place_id
where
    weeks.week_starts_on >= (
        select max(latest.week_starts_on) - 26 * 7
        from putokaz.v_place_weeks as latest
    )
order by weeks.place_id, weeks.week_starts_on;
