-- one row per person looked at closely and country of their audience, unknown
-- homes as a group of their own
-- key: user_key, country
create view putokaz.v_audience_countries as
select
    facets.user_key,
    facets.facet_value as country,
    facets.facet_rank as country_rank,
    facets.amount as people,
    facets.share
from putokaz.mart_facets as facets
where facets.facet = 'audience_country';
