-- one row per tweet and place that its author named
-- key: tweet_key, place_id
create table putokaz.scratch_mentions as
select
    mentions.tweet_key,
    mentions.place_id,
    max(case when places.country = 'HR' then 1 else 0 end) as in_croatia
from putokaz.fct_place_mentions as mentions
cross join putokaz.scratch_settings as limits
inner join putokaz.dim_places as places
    on mentions.place_id = places.place_id
where
    mentions.origin in ('own', 'geo')
    and mentions.confidence >= limits.minimum_confidence
    and mentions.created_at between limits.starts_at and limits.newest_at
group by mentions.tweet_key, mentions.place_id;
