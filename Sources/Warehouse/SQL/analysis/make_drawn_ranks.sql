-- one row per list, person looked at closely, and replicate: the rank among
-- them when their drawn measures are placed among all that were measured
-- key: list_id, node_id, replicate
create table putokaz.scratch_drawn_ranks as
with mixed as (
    select
        parts.list_id,
        parts.node_id,
        parts.part,
        0 as replicate,
        0 as weight,
        parts.measure,
        1 as is_measured
    from putokaz.scratch_parts as parts
    union all
    select
        drawn.list_id,
        drawn.node_id,
        drawn.part,
        drawn.replicate,
        drawn.weight,
        drawn.measure,
        0 as is_measured
    from putokaz.scratch_drawn_values as drawn
),

placed as (
    select
        mixed.list_id,
        mixed.node_id,
        mixed.replicate,
        mixed.weight,
        mixed.measure,
        sum(mixed.is_measured) over (
            partition by mixed.list_id, mixed.part
            order by mixed.measure, mixed.is_measured desc
            rows between unbounded preceding and current row
        ) as not_above,
        sum(mixed.is_measured) over (
            partition by mixed.list_id, mixed.part
        ) as measured
    from mixed
),

scored as (
    select
        placed.list_id,
        placed.node_id,
        placed.replicate,
        sum(
            case
                when placed.measure > 0
                    then placed.weight * placed.not_above / placed.measured
                else 0
            end
        ) as score
    from placed
    where placed.replicate > 0
    group by placed.list_id, placed.node_id, placed.replicate
)

select
    scored.list_id,
    scored.node_id,
    scored.replicate,
    row_number() over (
        partition by scored.list_id, scored.replicate
        order by scored.score desc, scored.node_id
    ) as drawn_rank
from scored;
