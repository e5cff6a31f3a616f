-- one row per ranked member up to a rank, and place named often
-- key: user_key, place_id
select
    places.user_key,
    places.place_rank,
    places.place_id,
    places.place_name,
    places.country,
    places.region,
    places.tweets,
    places.days
from putokaz.v_person_places as places
where
    places.place_rank <= 20
    and places.user_key in (
        select lists.user_key
        from putokaz.v_lists as lists
        where lists.list_rank <= cast('{ranked_limit}' as integer)
    )
order by places.user_key, places.place_rank;
