-- brings when persons looked at closely write, in Europe/Zagreb; midnight to
-- the second is how exports write a date alone
-- key: user_key, weekday, hour_of_day
insert into putokaz.mart_hours (
    user_key,
    weekday,
    hour_of_day,
    tweets
)
with moments as (
    select
        tweets.node_id,
        tweets.created_at at time zone 'UTC' at time zone 'Europe/Zagreb'
            as local_at
    from putokaz.scratch_tweets as tweets
    inner join putokaz.scratch_shown as shown
        on tweets.node_id = shown.node_id
    where tweets.created_at <> cast(tweets.created_on as timestamp)
)

select
    profiles.user_key,
    cast(
        mod(cast(extract(dow from moments.local_at) as integer) + 6, 7) + 1
        as smallint
    ) as weekday,
    cast(extract(hour from moments.local_at) as smallint) as hour_of_day,
    count(*) as tweets
from moments
inner join putokaz.scratch_profiles as profiles
    on moments.node_id = profiles.node_id
group by
    profiles.user_key,
    mod(cast(extract(dow from moments.local_at) as integer) + 6, 7),
    cast(extract(hour from moments.local_at) as smallint);
