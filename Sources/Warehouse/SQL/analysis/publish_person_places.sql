-- brings the places that each account names often; the best score times the
-- logarithm of the tweets ranks the persons of a place
-- key: user_key, place_id
insert into putokaz.mart_person_places (
    user_key,
    place_id,
    place_rank,
    tweets,
    days,
    place_share,
    best_score,
    place_influence,
    person_rank,
    last_named_at
)
with weighed as (
    select
        profiles.user_key,
        places.place_id,
        places.place_rank,
        places.tweets,
        places.days,
        cast(places.tweets as double precision) / activity.own_tweets
            as place_share,
        best.best_score,
        best.best_score * ln(cast(1 + places.tweets as double precision))
            as place_influence,
        places.last_named_at
    from putokaz.scratch_places as places
    inner join putokaz.scratch_profiles as profiles
        on places.node_id = profiles.node_id
    inner join putokaz.scratch_activity as activity
        on places.node_id = activity.node_id
    left join putokaz.scratch_best as best
        on places.node_id = best.node_id
)

select
    weighed.user_key,
    weighed.place_id,
    weighed.place_rank,
    weighed.tweets,
    weighed.days,
    weighed.place_share,
    weighed.best_score,
    weighed.place_influence,
    case
        when weighed.best_score is not null
            then
                row_number() over (
                    partition by weighed.place_id
                    order by
                        coalesce(weighed.place_influence, -1) desc,
                        weighed.user_key
                )
    end as person_rank,
    weighed.last_named_at
from weighed;
