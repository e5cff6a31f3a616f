-- one row per person and place that the person names often; countries and seas
-- come last, for whoever names a town of Croatia names Croatia too
-- key: node_id, place_id
create table putokaz.scratch_places as
with named as (
    select
        tweets.node_id,
        mentions.place_id,
        count(*) as tweets,
        count(distinct tweets.created_on) as days,
        max(tweets.created_at) as last_named_at
    from putokaz.scratch_mentions as mentions
    inner join putokaz.scratch_tweets as tweets
        on mentions.tweet_key = tweets.tweet_key
    group by tweets.node_id, mentions.place_id
)

select
    named.node_id,
    named.place_id,
    named.tweets,
    named.days,
    named.last_named_at,
    row_number() over (
        partition by named.node_id
        order by
            case
                when places.place_kind in ('continent', 'country', 'sea') then 1
                else 0
            end,
            named.tweets desc,
            named.days desc,
            named.place_id
    ) as place_rank
from named
cross join putokaz.scratch_settings as limits
inner join putokaz.dim_places as places
    on named.place_id = places.place_id
where
    named.tweets >= limits.minimum_place_tweets
    and named.days >= limits.minimum_place_days;
