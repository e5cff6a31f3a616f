-- brings whom to call about each place and region
-- key: scope, scope_name, user_key
insert into putokaz.mart_shortlist (
    scope,
    scope_name,
    user_key,
    shortlist_rank,
    tweets,
    best_score,
    place_influence
)
with best as (
    select
        lists.node_id,
        max(lists.score) as best_score
    from putokaz.scratch_lists as lists
    group by lists.node_id
),

scopes as (
    select
        'place' as scope,
        dims.place_name as scope_name,
        places.node_id,
        sum(places.tweets) as tweets
    from putokaz.scratch_places as places
    inner join putokaz.dim_places as dims
        on places.place_id = dims.place_id
    where dims.country = 'HR'
    group by dims.place_name, places.node_id
    union all
    select
        'region' as scope,
        dims.region as scope_name,
        places.node_id,
        sum(places.tweets) as tweets
    from putokaz.scratch_places as places
    inner join putokaz.dim_places as dims
        on places.place_id = dims.place_id
    where dims.country = 'HR' and dims.region is not null
    group by dims.region, places.node_id
),

weighed as (
    select
        scopes.scope,
        scopes.scope_name,
        profiles.user_key,
        scopes.tweets,
        best.best_score,
        best.best_score * ln(cast(1 + scopes.tweets as double precision))
            as place_influence
    from scopes
    inner join best
        on scopes.node_id = best.node_id
    inner join putokaz.scratch_profiles as profiles
        on scopes.node_id = profiles.node_id
),

ranked as (
    select
        weighed.scope,
        weighed.scope_name,
        weighed.user_key,
        weighed.tweets,
        weighed.best_score,
        weighed.place_influence,
        row_number() over (
            partition by weighed.scope, weighed.scope_name
            order by weighed.place_influence desc, weighed.user_key
        ) as shortlist_rank
    from weighed
)

select
    ranked.scope,
    ranked.scope_name,
    ranked.user_key,
    ranked.shortlist_rank,
    ranked.tweets,
    ranked.best_score,
    ranked.place_influence
from ranked
where ranked.shortlist_rank <= 20;
