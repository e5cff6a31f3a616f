-- one row per ranked member looked at closely, and country of the audience, the
-- three largest
-- key: user_key, country
with countries as (
    select
        audience.user_key,
        audience.country,
        audience.people,
        audience.share,
        row_number() over (
            partition by audience.user_key
            order by audience.people desc, audience.country
        ) as country_rank
    from putokaz.v_audience_countries as audience
)

select
    countries.user_key,
    countries.country,
    countries.people,
    cast(countries.share as numeric(9, 4)) as share
from countries
where
    countries.country_rank <= 3
    and countries.user_key in (
        select lists.user_key
        from putokaz.v_lists as lists
        where lists.list_rank <= cast('{ranked_limit}' as integer)
    )
order by countries.user_key, countries.country_rank;
