-- one row per account and language that it writes in
-- key: user_key, lang
create view putokaz.v_person_langs as
select
    facets.user_key,
    facets.facet_value as lang,
    facets.facet_rank as lang_rank,
    facets.amount as tweets,
    facets.share
from putokaz.mart_facets as facets
where facets.facet = 'lang';
