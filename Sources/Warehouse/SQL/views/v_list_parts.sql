-- one row per list, ranked member and part of the score
-- key: list_name, user_key, part
create view putokaz.v_list_parts as
select
    parts.list_name,
    parts.user_key,
    parts.part,
    parts.measure,
    parts.percentile,
    parts.weight,
    parts.points
from putokaz.mart_list_parts as parts;
