-- empties the mart for what this analysis brings
-- key: place_id
delete from putokaz.mart_places;
