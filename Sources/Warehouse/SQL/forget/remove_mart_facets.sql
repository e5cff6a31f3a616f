-- removes the person from the mart at once, not at the next analysis
-- key: user_key, facet, facet_value
delete from putokaz.mart_facets
where user_key in (select forgotten.user_key from forget_keys as forgotten);
