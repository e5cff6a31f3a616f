-- one row per list, ranked member and part: its place among the ranked
-- members, 0 to 1, and the points of the score that it brings
-- key: list_id, node_id, part
create table putokaz.scratch_parts as
with weighed as (
    select
        measures.list_id,
        measures.node_id,
        measures.part,
        measures.measure,
        profiles.certainty,
        settings.number_value as weight
    from putokaz.scratch_values as measures
    inner join putokaz.scratch_profiles as profiles
        on measures.node_id = profiles.node_id
    inner join putokaz.settings as settings
        on
            settings.setting
            = 'weight_'
            || case measures.list_id
                when 1 then 'at_home'
                when 2 then 'about_croatia'
                else 'travel_sharers'
            end
            || '_'
            || measures.part
    where settings.number_value > 0
),

placed as (
    select
        weighed.list_id,
        weighed.node_id,
        weighed.part,
        weighed.measure,
        weighed.weight,
        weighed.certainty,
        case
            when weighed.measure > 0
                then
                    cume_dist() over (
                        partition by weighed.list_id, weighed.part
                        order by weighed.measure
                    )
            else 0
        end as percentile,
        sum(weighed.weight) over (
            partition by weighed.list_id, weighed.node_id
        ) as total_weight
    from weighed
)

select
    placed.list_id,
    placed.node_id,
    placed.part,
    placed.measure,
    placed.percentile,
    placed.weight / placed.total_weight as weight,
    100.0 * placed.certainty * placed.weight * placed.percentile
    / placed.total_weight as points,
    row_number() over (
        partition by placed.list_id, placed.node_id
        order by placed.weight * placed.percentile desc, placed.part
    ) as part_rank
from placed;
