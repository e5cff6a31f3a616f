-- one row per ranked member looked at closely, and country of the audience, the
-- three largest
-- key: user_key, country
select
    audience.user_key,
    audience.country,
    audience.people,
    cast(audience.share as numeric(9, 4)) as share
from putokaz.v_audience_countries as audience
where
    audience.country_rank <= 3
    and audience.user_key in (
        select lists.user_key
        from putokaz.v_lists as lists
        where lists.list_rank <= cast('{ranked_limit}' as integer)
    )
order by audience.user_key, audience.country_rank;
