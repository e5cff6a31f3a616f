-- one row per list and person looked at closely: the best and the worst rank
-- in the middle replicates, the rank itself included
-- key: list_id, node_id
create table putokaz.scratch_stability as
with ordered as (
    select
        ranks.list_id,
        ranks.node_id,
        ranks.drawn_rank,
        row_number() over (
            partition by ranks.list_id, ranks.node_id
            order by ranks.drawn_rank, ranks.replicate
        ) as place,
        count(*) over (partition by ranks.list_id, ranks.node_id) as replicates
    from putokaz.scratch_drawn_ranks as ranks
),

ends as (
    select
        ordered.list_id,
        ordered.node_id,
        min(ordered.drawn_rank) as best_rank,
        max(ordered.drawn_rank) as worst_rank
    from ordered
    cross join putokaz.scratch_settings as limits
    where
        ordered.place
        > floor(ordered.replicates * (1 - limits.stability_level) / 2)
        and ordered.place
        <= ordered.replicates
        - floor(ordered.replicates * (1 - limits.stability_level) / 2)
    group by ordered.list_id, ordered.node_id
)

select
    lists.list_id,
    lists.node_id,
    least(ends.best_rank, lists.list_rank) as best_rank,
    greatest(ends.worst_rank, lists.list_rank) as worst_rank
from putokaz.scratch_lists as lists
inner join ends
    on
        lists.list_id = ends.list_id
        and lists.node_id = ends.node_id;
