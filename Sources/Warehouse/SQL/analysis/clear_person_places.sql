-- empties the mart for what this analysis brings
-- key: user_key, place_id
delete from putokaz.mart_person_places;
