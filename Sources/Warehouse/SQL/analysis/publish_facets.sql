-- brings the languages that each account writes in, and the countries and
-- languages of those who act on the persons looked at closely, bots left out
-- key: user_key, facet, facet_value
insert into putokaz.mart_facets (
    user_key,
    facet,
    facet_value,
    facet_rank,
    amount,
    share
)
with pairs as (
    select
        edges.to_node,
        edges.from_node
    from putokaz.scratch_edges as edges
    inner join putokaz.scratch_shown as shown
        on edges.to_node = shown.node_id
    where not edges.is_bot
    group by edges.to_node, edges.from_node
),

facets as (
    select
        langs.node_id,
        'lang' as facet,
        langs.lang as facet_value,
        langs.tweets as amount
    from putokaz.scratch_langs as langs
    union all
    select
        pairs.to_node as node_id,
        'audience_country' as facet,
        coalesce(actors.home_country, 'unknown') as facet_value,
        count(*) as amount
    from pairs
    inner join putokaz.scratch_profiles as actors
        on pairs.from_node = actors.node_id
    group by pairs.to_node, coalesce(actors.home_country, 'unknown')
    union all
    select
        pairs.to_node as node_id,
        'audience_lang' as facet,
        coalesce(langs.lang, 'unknown') as facet_value,
        count(*) as amount
    from pairs
    left join putokaz.scratch_langs as langs
        on
            pairs.from_node = langs.node_id
            and langs.lang_rank = 1
    group by pairs.to_node, coalesce(langs.lang, 'unknown')
)

select
    profiles.user_key,
    facets.facet,
    facets.facet_value,
    row_number() over (
        partition by facets.node_id, facets.facet
        order by facets.amount desc, facets.facet_value
    ) as facet_rank,
    facets.amount,
    cast(facets.amount as double precision)
    / sum(facets.amount) over (partition by facets.node_id, facets.facet)
        as share
from facets
inner join putokaz.scratch_profiles as profiles
    on facets.node_id = profiles.node_id;
