-- one row per person looked at closely, weekday and hour, Europe/Zagreb
-- key: user_key, weekday, hour_of_day
create view putokaz.v_person_hours as
select
    hours.user_key,
    hours.weekday,
    hours.hour_of_day,
    hours.tweets
from putokaz.mart_hours as hours;
