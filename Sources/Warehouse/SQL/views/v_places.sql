-- one row per place named in the window
-- key: place_id
create view putokaz.v_places as
select
    places.place_id,
    places.tweets,
    places.people,
    places.days,
    places.last_named_at,
    dims.place_name,
    dims.country,
    dims.region,
    dims.place_kind,
    dims.latitude,
    dims.longitude
from putokaz.mart_places as places
inner join putokaz.dim_places as dims
    on places.place_id = dims.place_id;
