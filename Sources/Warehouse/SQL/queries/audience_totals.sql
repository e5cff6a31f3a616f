-- one row per country of the audiences of all who are looked at closely; an
-- account that acts on two people counts twice
-- key: country
with countries as (
    select
        audience.country,
        sum(audience.people) as people
    from putokaz.v_audience_countries as audience
    group by audience.country
)

select
    countries.country,
    countries.people,
    cast(
        cast(countries.people as double precision)
        / sum(countries.people) over () as numeric(9, 4)
    ) as share
from countries
order by countries.people desc, countries.country;
