-- empties the mart for what this analysis brings
-- key: user_key, weekday, hour_of_day
delete from putokaz.mart_hours;
