-- one row per list, ranked member up to a rank, and part of the score
-- key: list_name, user_key, part
select
    parts.list_name,
    parts.user_key,
    parts.part,
    parts.measure,
    cast(parts.percentile as numeric(9, 4)) as percentile,
    cast(parts.weight as numeric(9, 4)) as weight,
    cast(parts.points as numeric(9, 2)) as points
from putokaz.v_list_parts as parts
inner join putokaz.v_lists as lists
    on
        parts.list_name = lists.list_name
        and parts.user_key = lists.user_key
where lists.list_rank <= cast('{ranked_limit}' as integer)
order by parts.list_name, lists.list_rank, parts.points desc, parts.part;
