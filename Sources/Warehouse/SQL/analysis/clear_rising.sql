-- empties the mart for what this analysis brings
-- key: user_key
delete from putokaz.mart_rising;
