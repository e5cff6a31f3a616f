-- one row per person ranked in any list: the list with the best score
-- key: node_id
create table putokaz.scratch_best as
with ordered as (
    select
        lists.node_id,
        lists.score,
        case lists.list_id
            when 1 then 'at_home'
            when 2 then 'about_croatia'
            else 'travel_sharers'
        end as list_name,
        row_number() over (
            partition by lists.node_id
            order by lists.score desc, lists.list_id
        ) as place
    from putokaz.scratch_lists as lists
)

select
    ordered.node_id,
    ordered.score as best_score,
    cast(ordered.list_name as varchar(16)) as best_list
from ordered
where ordered.place = 1;
