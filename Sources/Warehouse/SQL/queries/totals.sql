-- one row: how much the warehouse holds
-- key: none
select
    (select count(*) from putokaz.fct_tweets) as tweets,
    (
        select sum(case when tweets.is_embedded then 1 else 0 end)
        from putokaz.fct_tweets as tweets
    ) as embedded_tweets,
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
    (select count(*) from putokaz.dim_places) as places,
    (select count(*) from putokaz.ledger) as commits;
