-- drops the marts before they are made in a new shape
-- key: none
drop table if exists
putokaz.mart_people,
putokaz.mart_list_members,
putokaz.mart_list_parts,
putokaz.mart_populations,
putokaz.mart_person_places,
putokaz.mart_places,
putokaz.mart_place_weeks,
putokaz.mart_rising,
putokaz.mart_shortlist;
