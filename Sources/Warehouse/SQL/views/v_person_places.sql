-- one row per account and place that it names often, with the place times
-- person influence
-- key: user_key, place_id
create view putokaz.v_person_places as
select
    places.user_key,
    places.place_id,
    places.place_rank,
    places.tweets,
    places.days,
    places.place_share,
    places.best_score,
    places.place_influence,
    places.person_rank,
    places.last_named_at,
    dims.place_name,
    dims.country,
    dims.region,
    dims.place_kind,
    dims.latitude,
    dims.longitude,
    people.screen_name,
    people.is_person,
    people.tier,
    people.followers
from putokaz.mart_person_places as places
inner join putokaz.dim_places as dims
    on places.place_id = dims.place_id
inner join putokaz.mart_people as people
    on places.user_key = people.user_key;
