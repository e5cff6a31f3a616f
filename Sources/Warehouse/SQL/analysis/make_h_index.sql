-- one row per person: the most tweets with as many retweets each
-- key: node_id
create table putokaz.scratch_h_index as
with ranked as (
    select
        tweets.node_id,
        tweets.retweets,
        row_number() over (
            partition by tweets.node_id
            order by tweets.retweets desc, tweets.tweet_key
        ) as tweet_rank
    from putokaz.scratch_tweets as tweets
    where tweets.retweets > 0
)

select
    ranked.node_id,
    count(*) as h_index
from ranked
where ranked.retweets >= ranked.tweet_rank
group by ranked.node_id;
