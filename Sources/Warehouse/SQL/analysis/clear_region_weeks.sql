-- empties the mart for what this analysis brings
-- key: region, week_starts_on
delete from putokaz.mart_region_weeks;
