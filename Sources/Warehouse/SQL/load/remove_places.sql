-- removes what older generations said of a place
-- key: place_id
delete from putokaz.dim_places
using putokaz.dim_places as newer
where
    dim_places.place_id = newer.place_id
    and dim_places.generation < newer.generation;
