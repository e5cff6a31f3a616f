-- brings whom to call about each place and region
-- key: scope, scope_name, user_key
insert into putokaz.mart_shortlist (
    scope,
    scope_name,
    user_key,
    shortlist_rank,
    tweets,
    best_score,
    best_list,
    place_influence,
    expected_engagements,
    last_named_at
)
with scopes as (
    select
        'place' as scope,
        dims.place_name as scope_name,
        places.node_id,
        sum(places.tweets) as tweets,
        max(places.last_named_at) as last_named_at
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
        sum(places.tweets) as tweets,
        max(places.last_named_at) as last_named_at
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
        best.best_list,
        best.best_score * ln(cast(1 + scopes.tweets as double precision))
            as place_influence,
        rates.expected_engagements,
        scopes.last_named_at
    from scopes
    inner join putokaz.scratch_best as best
        on scopes.node_id = best.node_id
    inner join putokaz.scratch_rates as rates
        on scopes.node_id = rates.node_id
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
        weighed.best_list,
        weighed.place_influence,
        weighed.expected_engagements,
        weighed.last_named_at,
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
    ranked.best_list,
    ranked.place_influence,
    ranked.expected_engagements,
    ranked.last_named_at
from ranked
where ranked.shortlist_rank <= 20;
