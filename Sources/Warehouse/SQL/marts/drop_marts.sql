-- drops the marts before they are made in a new shape, and whatever views
-- another version has left on them
-- key: none
drop table if exists
putokaz.mart_evidence,
putokaz.mart_facets,
putokaz.mart_flags,
putokaz.mart_hours,
putokaz.mart_list_members,
putokaz.mart_list_parts,
putokaz.mart_partners,
putokaz.mart_people,
putokaz.mart_person_places,
putokaz.mart_place_weeks,
putokaz.mart_places,
putokaz.mart_populations,
putokaz.mart_region_weeks,
putokaz.mart_rising,
putokaz.mart_shortlist
cascade;
