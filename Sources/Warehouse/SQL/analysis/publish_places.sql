-- brings the places, each tweet counted once
-- key: place_id
insert into putokaz.mart_places (
    place_id,
    tweets,
    people,
    days,
    last_named_at
)
select
    mentions.place_id,
    count(*) as tweets,
    count(distinct tweets.node_id) as people,
    count(distinct tweets.created_on) as days,
    max(tweets.created_at) as last_named_at
from putokaz.scratch_mentions as mentions
inner join putokaz.scratch_tweets as tweets
    on mentions.tweet_key = tweets.tweet_key
group by mentions.place_id;
