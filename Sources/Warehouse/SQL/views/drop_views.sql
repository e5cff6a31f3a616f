-- drops the views before they are made anew
-- key: none
drop view if exists
putokaz.v_people,
putokaz.v_lists,
putokaz.v_list_parts,
putokaz.v_populations,
putokaz.v_person_places,
putokaz.v_places,
putokaz.v_place_weeks,
putokaz.v_rising,
putokaz.v_shortlist,
putokaz.v_runs,
putokaz.v_settings;
