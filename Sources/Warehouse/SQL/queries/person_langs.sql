-- one row per member of a list, and language of at least a tenth of the tweets
-- key: user_key, lang
select
    langs.user_key,
    langs.lang,
    langs.lang_rank
from putokaz.v_person_langs as langs
where
    langs.lang_rank <= 3
    and (langs.lang_rank = 1 or langs.share >= 0.1)
    and langs.lang not in ('und', 'unknown', 'qme', 'qst', 'zxx')
    and langs.user_key in (
        select lists.user_key
        from putokaz.v_lists as lists
        where lists.list_rank <= cast('{ranked_limit}' as integer)
    )
order by langs.user_key, langs.lang_rank;
