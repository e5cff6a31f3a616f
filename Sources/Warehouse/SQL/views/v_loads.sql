-- one row: what the warehouse holds, and from when
-- key: none
create view putokaz.v_loads as
with tweets as (
    select
        count(*) as tweets,
        sum(case when facts.is_embedded then 1 else 0 end) as embedded_tweets,
        sum(case when facts.kind = 'retweet' then 1 else 0 end) as retweets,
        min(facts.created_at) as first_tweet_at,
        max(facts.created_at) as last_tweet_at,
        max(facts.last_observed_at) as last_observed_at
    from putokaz.fct_tweets as facts
),

commits as (
    select
        count(*) as commits,
        count(distinct ledger.object_identity) as objects,
        sum(ledger.row_count) as loaded_rows,
        min(ledger.loaded_at) as first_loaded_at,
        max(ledger.loaded_at) as last_loaded_at
    from putokaz.ledger as ledger
),

-- a part that was transformed again counts once, by its last reading
readings as (
    select
        ledger.record_count,
        ledger.reject_count,
        row_number() over (
            partition by
                ledger.object_bucket, ledger.object_key, ledger.part
            order by ledger.loaded_at desc, ledger.commit_key desc
        ) as reading_rank
    from putokaz.ledger as ledger
),

records as (
    select
        sum(readings.record_count) as records,
        sum(readings.reject_count) as rejected_records
    from readings
    where readings.reading_rank = 1
)

select
    tweets.tweets,
    coalesce(tweets.embedded_tweets, 0) as embedded_tweets,
    coalesce(tweets.retweets, 0) as retweets,
    (select count(*) from putokaz.dim_users) as users,
    (select count(*) from putokaz.user_snapshots) as user_snapshots,
    (select count(*) from putokaz.fct_interactions) as interactions,
    (select count(*) from putokaz.fct_place_mentions) as place_mentions,
    (select count(*) from putokaz.bridge_tweet_hashtags) as hashtags,
    (select count(*) from putokaz.bridge_tweet_urls) as urls,
    (
        select count(distinct deleted.tweet_key)
        from putokaz.deleted_tweets as deleted
    ) as deleted_tweets,
    (select count(*) from putokaz.suppressed_users) as suppressed_users,
    (select count(*) from putokaz.dim_places) as places,
    commits.commits,
    commits.objects,
    coalesce(commits.loaded_rows, 0) as loaded_rows,
    coalesce(records.records, 0) as records,
    coalesce(records.rejected_records, 0) as rejected_records,
    (select count(*) from putokaz.rejected_commits) as rejected_commits,
    tweets.first_tweet_at,
    tweets.last_tweet_at,
    tweets.last_observed_at,
    commits.first_loaded_at,
    commits.last_loaded_at
from tweets
cross join commits
cross join records;
