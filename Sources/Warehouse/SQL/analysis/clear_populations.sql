-- empties the mart for what this analysis brings
-- key: population
delete from putokaz.mart_populations;
