-- removes the person from the mart at once, not at the next analysis
-- key: user_key, weekday, hour_of_day
delete from putokaz.mart_hours
where user_key in (select forgotten.user_key from forget_keys as forgotten);
