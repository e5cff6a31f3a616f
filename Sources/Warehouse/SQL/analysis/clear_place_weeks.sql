-- empties the mart for what this analysis brings
-- key: place_id, week_starts_on
delete from putokaz.mart_place_weeks;
