-- empties the mart for what this analysis brings
-- key: user_key, facet, facet_value
delete from putokaz.mart_facets;
