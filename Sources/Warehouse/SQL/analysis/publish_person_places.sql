-- brings the places that each account names often
-- key: user_key, place_id
insert into putokaz.mart_person_places (
    user_key,
    place_id,
    place_rank,
    tweets,
    days,
    last_named_at
)
select
    profiles.user_key,
    places.place_id,
    places.place_rank,
    places.tweets,
    places.days,
    places.last_named_at
from putokaz.scratch_places as places
inner join putokaz.scratch_profiles as profiles
    on places.node_id = profiles.node_id;
