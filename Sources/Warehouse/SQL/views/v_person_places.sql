-- one row per account and place that it names often
-- key: user_key, place_id
create view putokaz.v_person_places as
select
    places.user_key,
    places.place_id,
    places.place_rank,
    places.tweets,
    places.days,
    places.last_named_at,
    dims.place_name,
    dims.country,
    dims.region,
    dims.place_kind,
    dims.latitude,
    dims.longitude
from putokaz.mart_person_places as places
inner join putokaz.dim_places as dims
    on places.place_id = dims.place_id;
