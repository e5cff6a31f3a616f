-- brings the persons who are on the rise
-- key: user_key
insert into putokaz.mart_rising (
    user_key,
    rising_rank,
    actions_now,
    actions_before,
    growth_ratio,
    growth_z
)
with counts as (
    select
        edges.to_node,
        sum(case when edges.created_at >= limits.rising_at then 1 else 0 end)
            as actions_now,
        sum(case when edges.created_at < limits.rising_at then 1 else 0 end)
            as actions_before
    from putokaz.scratch_edges as edges
    cross join putokaz.scratch_settings as limits
    where
        edges.created_at >= limits.before_rising_at
        and not edges.is_bot
    group by edges.to_node
),

growth as (
    select
        profiles.user_key,
        counts.actions_now,
        counts.actions_before,
        cast(counts.actions_now + 1 as double precision)
        / (counts.actions_before + 1) as growth_ratio,
        (counts.actions_now - counts.actions_before)
        / sqrt(
            cast(
                counts.actions_now + counts.actions_before + 1
                as double precision
            )
        ) as growth_z
    from counts
    cross join putokaz.scratch_settings as limits
    inner join putokaz.scratch_profiles as profiles
        on counts.to_node = profiles.node_id
    inner join putokaz.scratch_activity as activity
        on counts.to_node = activity.node_id
    where
        profiles.is_person
        and counts.actions_now >= limits.minimum_rising
        and counts.actions_now > counts.actions_before
)

select
    growth.user_key,
    row_number() over (order by growth.growth_z desc, growth.user_key)
        as rising_rank,
    growth.actions_now,
    growth.actions_before,
    growth.growth_ratio,
    growth.growth_z
from growth;
