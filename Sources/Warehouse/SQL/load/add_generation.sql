-- adds the version of the transform and its gazetteer when they are new
-- key: generation
insert into putokaz.transform_generations (
    generation, transform_version, gazetteer
)
with added as (
    select
        cast('{transform_version}' as integer) as transform_version,
        cast('{gazetteer}' as varchar(64)) as gazetteer
),

numbered as (
    select count(*) as generations from putokaz.transform_generations
)

select
    cast(added.transform_version as bigint) * 1000000
    + numbered.generations + 1 as generation,
    added.transform_version,
    added.gazetteer
from added
cross join numbered
where not exists (
    select 1 from putokaz.transform_generations as known
    where
        known.transform_version = added.transform_version
        and known.gazetteer = added.gazetteer
);
