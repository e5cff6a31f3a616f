-- one row per list and person of its population
-- key: list_id, node_id
create table putokaz.scratch_members as
with people as (
    select
        profiles.node_id,
        profiles.home_country,
        profiles.is_travel_blogger,
        activity.own_tweets,
        activity.croatia_tweets,
        activity.first_hand_tweets,
        activity.first_hand_weeks,
        cast(activity.travel_tweets as double precision) / activity.own_tweets
            as travel_share,
        limits.minimum_own_tweets,
        limits.minimum_sharer_weeks,
        limits.minimum_travel_share
    from putokaz.scratch_profiles as profiles
    cross join putokaz.scratch_settings as limits
    inner join putokaz.scratch_activity as activity
        on profiles.node_id = activity.node_id
    where profiles.is_person
)

select
    1 as list_id,
    people.node_id,
    people.own_tweets >= people.minimum_own_tweets as is_ranked
from people
where people.home_country = 'HR'
union all
select
    2 as list_id,
    people.node_id,
    people.own_tweets >= people.minimum_own_tweets as is_ranked
from people
where people.croatia_tweets > 0
union all
select
    3 as list_id,
    people.node_id,
    people.own_tweets >= people.minimum_own_tweets
    and people.first_hand_weeks >= people.minimum_sharer_weeks as is_ranked
from people
where
    people.first_hand_tweets > 0
    and (
        people.travel_share >= people.minimum_travel_share
        or people.is_travel_blogger
    );
