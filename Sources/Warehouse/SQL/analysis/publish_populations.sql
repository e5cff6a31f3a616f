-- brings the sizes of the populations; needs the people published
-- key: population
insert into putokaz.mart_populations (
    population,
    members,
    ranked,
    not_enough_data
)
with list_names as (
    select
        1 as list_id,
        'at_home' as population
    union all
    select
        2 as list_id,
        'about_croatia' as population
    union all
    select
        3 as list_id,
        'travel_sharers' as population
),

kinds as (
    select
        case
            when not people.is_person then 'kind_' || people.account_kind
            when people.home_country is null then 'home_unknown'
            when people.home_country = 'HR' then 'home_croatia'
            else 'home_elsewhere'
        end as population
    from putokaz.mart_people as people
)

select
    list_names.population,
    count(members.node_id) as members,
    sum(case when members.is_ranked then 1 else 0 end) as ranked,
    sum(case when not members.is_ranked then 1 else 0 end)
        as not_enough_data
from list_names
left join putokaz.scratch_members as members
    on list_names.list_id = members.list_id
group by list_names.population
union all
select
    kinds.population,
    count(*) as members,
    0 as ranked,
    0 as not_enough_data
from kinds
group by kinds.population;
