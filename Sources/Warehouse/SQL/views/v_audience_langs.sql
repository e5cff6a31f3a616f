-- one row per person looked at closely and language that their audience mostly
-- writes in
-- key: user_key, lang
create view putokaz.v_audience_langs as
select
    facets.user_key,
    facets.facet_value as lang,
    facets.facet_rank as lang_rank,
    facets.amount as people,
    facets.share
from putokaz.mart_facets as facets
where facets.facet = 'audience_lang';
