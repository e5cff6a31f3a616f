-- brings the parts of each score
-- key: list_name, user_key, part
insert into putokaz.mart_list_parts (
    list_name,
    user_key,
    part,
    measure,
    percentile,
    weight,
    points
)
select
    case parts.list_id
        when 1 then 'at_home'
        when 2 then 'about_croatia'
        else 'travel_sharers'
    end as list_name,
    profiles.user_key,
    parts.part,
    parts.measure,
    parts.percentile,
    parts.weight,
    parts.points
from putokaz.scratch_parts as parts
inner join putokaz.scratch_profiles as profiles
    on parts.node_id = profiles.node_id;
