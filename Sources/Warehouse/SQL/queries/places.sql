-- one row per place, those named in most tweets first
-- key: place_id
select
    places.place_id,
    places.place_name,
    places.country,
    places.region,
    places.place_kind,
    places.latitude,
    places.longitude,
    places.tweets,
    places.people,
    places.days
from putokaz.v_places as places
order by places.tweets desc, places.people desc, places.place_id
limit 200;
