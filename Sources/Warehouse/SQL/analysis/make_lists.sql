-- one row per list and ranked member: score and rank, ties by key
-- key: list_id, node_id
create table putokaz.scratch_lists as
with scores as (
    select
        parts.list_id,
        parts.node_id,
        cast(sum(parts.points) as numeric(9, 4)) as score
    from putokaz.scratch_parts as parts
    group by parts.list_id, parts.node_id
)

select
    scores.list_id,
    scores.node_id,
    scores.score,
    row_number() over (
        partition by scores.list_id
        order by scores.score desc, profiles.user_key
    ) as list_rank
from scores
inner join putokaz.scratch_profiles as profiles
    on scores.node_id = profiles.node_id;
