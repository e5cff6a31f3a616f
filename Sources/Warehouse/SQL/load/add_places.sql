-- adds the places that this batch names, as its generation describes them
-- key: place_id, until load/remove_places has run
insert into putokaz.dim_places (
    place_id,
    place_name,
    country,
    region,
    place_kind,
    latitude,
    longitude,
    generation
)
with ranked as (
    select
        staged.place_id,
        staged.place_name,
        staged.country,
        staged.region,
        staged.place_kind,
        staged.place_latitude as latitude,
        staged.place_longitude as longitude,
        generations.generation,
        row_number() over (
            partition by staged.place_id
            order by staged.place_name, staged.place_kind, staged.region
        ) as staged_rank
    from load_place_mentions as staged
    inner join putokaz.transform_generations as generations
        on
            generations.transform_version
            = cast('{transform_version}' as integer)
            and generations.gazetteer = '{gazetteer}'
)

select
    ranked.place_id,
    ranked.place_name,
    ranked.country,
    ranked.region,
    ranked.place_kind,
    ranked.latitude,
    ranked.longitude,
    ranked.generation
from ranked
left join putokaz.dim_places as known
    on ranked.place_id = known.place_id
where
    ranked.staged_rank = 1
    and (
        known.place_id is null
        or known.generation < ranked.generation
    );
