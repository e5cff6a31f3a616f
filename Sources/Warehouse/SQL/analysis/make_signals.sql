-- one row per list, person looked at closely, and tweet: what the tweet adds
-- to the person's measures; what acts on a known tweet of theirs belongs to
-- that tweet, everything else to the tweet that acts
-- key: list_id, node_id, tweet_key
create table putokaz.scratch_signals as
with written as (
    select
        watched.list_id,
        watched.node_id,
        tweets.tweet_key,
        1 as own_tweets,
        case
            when
                watched.list_id = 1
                or (watched.list_id = 2 and tweets.is_croatia)
                or (watched.list_id = 3 and tweets.is_travel)
                then 1
            else 0
        end as subject_tweets,
        ln(cast(1 + tweets.engagements as double precision)) as log_take_up,
        case when tweets.rated_followers > 0 then 1 else 0 end as rated_tweets,
        coalesce(
            cast(tweets.engagements as double precision)
            / tweets.rated_followers,
            0
        ) as engagement,
        case when tweets.is_croatia then 1 else 0 end as croatia_tweets,
        case when tweets.is_travel then 1 else 0 end as travel_tweets,
        case when tweets.is_travel and tweets.is_first_hand then 1 else 0 end
            as first_hand_tweets
    from putokaz.scratch_watched as watched
    inner join putokaz.scratch_tweets as tweets
        on watched.node_id = tweets.node_id
),

signals as (
    select
        coalesce(written.list_id, brought.list_id) as list_id,
        coalesce(written.node_id, brought.node_id) as node_id,
        coalesce(written.tweet_key, brought.tweet_key) as tweet_key,
        coalesce(written.own_tweets, 0) as own_tweets,
        coalesce(written.subject_tweets, 0) as subject_tweets,
        coalesce(written.subject_tweets * written.log_take_up, 0) as log_take_up,
        coalesce(written.rated_tweets, 0) as rated_tweets,
        coalesce(written.engagement, 0) as engagement,
        coalesce(written.croatia_tweets, 0) as croatia_tweets,
        coalesce(written.travel_tweets, 0) as travel_tweets,
        coalesce(written.first_hand_tweets, 0) as first_hand_tweets,
        coalesce(brought.shares, 0) as shares,
        case
            when written.tweet_key is not null and brought.shares > 0 then 1
            else 0
        end as shared_tweets,
        coalesce(brought.talks, 0) as talks,
        coalesce(brought.inflow, 0) as inflow
    from written
    full outer join putokaz.scratch_brought as brought
        on
            written.list_id = brought.list_id
            and written.node_id = brought.node_id
            and written.tweet_key = brought.tweet_key
)

select
    signals.list_id,
    signals.node_id,
    signals.tweet_key,
    signals.own_tweets,
    signals.subject_tweets,
    signals.log_take_up,
    signals.rated_tweets,
    signals.engagement,
    signals.croatia_tweets,
    signals.travel_tweets,
    signals.first_hand_tweets,
    signals.shares,
    signals.shared_tweets,
    signals.talks,
    signals.inflow,
    md5(signals.tweet_key || '/0')
    || md5(signals.tweet_key || '/1')
    || md5(signals.tweet_key || '/2')
    || md5(signals.tweet_key || '/3') as hash
from signals;
