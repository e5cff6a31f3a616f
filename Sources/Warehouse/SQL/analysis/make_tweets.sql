-- one row per tweet of the window that is not a plain retweet
-- key: tweet_key
create table putokaz.scratch_tweets as
with about_croatia as (
    select mentions.tweet_key
    from putokaz.scratch_mentions as mentions
    where mentions.in_croatia = 1
    group by mentions.tweet_key
),

own_links as (
    select urls.tweet_key
    from putokaz.bridge_tweet_urls as urls
    inner join putokaz.fct_tweets as tweets
        on urls.tweet_key = tweets.tweet_key
    inner join putokaz.scratch_keys as keys
        on tweets.user_key = keys.raw_key
    inner join putokaz.scratch_profiles as profiles
        on
            keys.node_id = profiles.node_id
            and urls.host = profiles.link_host
    group by urls.tweet_key
)

select
    tweets.tweet_key,
    cast(row_number() over () as integer) as tweet_number,
    keys.node_id,
    tweets.created_at,
    cast(tweets.created_at as date) as created_on,
    cast(date_trunc('week', tweets.created_at) as date) as week_starts_on,
    about_croatia.tweet_key is not null as is_croatia,
    tweets.travel_score >= limits.minimum_travel_score as is_travel,
    tweets.is_first_person
    or tweets.has_own_photo
    or tweets.latitude is not null
    or own_links.tweet_key is not null as is_first_hand,
    tweets.is_advertising,
    tweets.is_sensitive,
    tweets.lang,
    coalesce(tweets.retweet_count, 0) as retweets,
    coalesce(tweets.retweet_count, 0)
    + coalesce(tweets.favorite_count, 0)
    + coalesce(tweets.reply_count, 0)
    + coalesce(tweets.quote_count, 0) as engagements,
    tweets.retweet_count is not null
    and tweets.last_observed_at
    >= tweets.created_at + interval '24 hours' as is_settled,
    case
        when
            tweets.followers_at_tweet > 0
            and tweets.retweet_count is not null
            and tweets.last_observed_at
            >= tweets.created_at + interval '24 hours'
            then tweets.followers_at_tweet
    end as rated_followers
from putokaz.fct_tweets as tweets
cross join putokaz.scratch_settings as limits
inner join putokaz.scratch_keys as keys
    on tweets.user_key = keys.raw_key
left join about_croatia
    on tweets.tweet_key = about_croatia.tweet_key
left join own_links
    on tweets.tweet_key = own_links.tweet_key
where
    tweets.kind <> 'retweet'
    and tweets.created_at between limits.starts_at and limits.newest_at;
