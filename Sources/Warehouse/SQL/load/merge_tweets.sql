-- one row per tweet of this batch: what the warehouse is to hold of it
-- key: tweet_key
create temp table load_tweets_merged as
with generations as (
    select generation
    from putokaz.transform_generations
    where
        transform_version = cast('{transform_version}' as integer)
        and gazetteer = '{gazetteer}'
),

suppression as (
    select max(salt) as salt from putokaz.suppressed_users
),

suppressed_actions as (
    select actions.tweet_key
    from load_interactions as actions
    cross join suppression
    inner join putokaz.suppressed_users as forgotten
        on forgotten.user_hash = md5(suppression.salt || actions.to_user_key)
),

staged as (
    select
        staged.tweet_key,
        staged.tweet_id,
        staged.user_key,
        staged.user_id,
        staged.screen_name,
        staged.retweeted_tweet_key,
        staged.quoted_tweet_key,
        staged.in_reply_to_tweet_key,
        staged.kind,
        staged.tweet_text,
        staged.lang,
        staged.source,
        staged.latitude,
        staged.longitude,
        staged.geo_name,
        staged.geo_country,
        staged.has_own_photo,
        staged.has_link,
        staged.is_first_person,
        staged.is_advertising,
        staged.is_sensitive,
        staged.is_embedded,
        staged.travel_words,
        staged.travel_score,
        staged.retweet_count,
        staged.favorite_count,
        staged.reply_count,
        staged.quote_count,
        staged.followers_at_tweet,
        staged.created_at,
        staged.observed_at,
        staged.observed_at as last_observed_at,
        staged.is_embedded as is_embedded_snapshot,
        generations.generation,
        md5(
            staged.user_key
            || staged.kind
            || staged.tweet_text
            || coalesce(staged.screen_name, '')
            || coalesce(staged.lang, '')
            || coalesce(staged.source, '')
            || coalesce(staged.geo_name, '')
            || coalesce(staged.travel_words, '')
            || coalesce(staged.retweeted_tweet_key, '')
            || coalesce(staged.quoted_tweet_key, '')
            || coalesce(staged.in_reply_to_tweet_key, '')
            || coalesce(cast(staged.followers_at_tweet as varchar(20)), '')
            || case when staged.has_own_photo then 'p' else '' end
            || case when staged.has_link then 'l' else '' end
            || case when staged.is_sensitive then 's' else '' end
        ) as row_hash
    from load_tweets as staged
    cross join generations
),

candidates as (
    select
        staged.tweet_key,
        staged.tweet_id,
        staged.user_key,
        staged.user_id,
        staged.screen_name,
        staged.retweeted_tweet_key,
        staged.quoted_tweet_key,
        staged.in_reply_to_tweet_key,
        staged.kind,
        staged.tweet_text,
        staged.lang,
        staged.source,
        staged.latitude,
        staged.longitude,
        staged.geo_name,
        staged.geo_country,
        staged.has_own_photo,
        staged.has_link,
        staged.is_first_person,
        staged.is_advertising,
        staged.is_sensitive,
        staged.is_embedded,
        staged.travel_words,
        staged.travel_score,
        staged.retweet_count,
        staged.favorite_count,
        staged.reply_count,
        staged.quote_count,
        staged.followers_at_tweet,
        staged.created_at,
        staged.observed_at,
        staged.last_observed_at,
        staged.is_embedded_snapshot,
        staged.generation,
        staged.row_hash
    from staged
    union all
    select
        facts.tweet_key,
        facts.tweet_id,
        facts.user_key,
        facts.user_id,
        facts.screen_name,
        facts.retweeted_tweet_key,
        facts.quoted_tweet_key,
        facts.in_reply_to_tweet_key,
        facts.kind,
        facts.tweet_text,
        facts.lang,
        facts.source,
        facts.latitude,
        facts.longitude,
        facts.geo_name,
        facts.geo_country,
        facts.has_own_photo,
        facts.has_link,
        facts.is_first_person,
        facts.is_advertising,
        facts.is_sensitive,
        facts.is_embedded,
        facts.travel_words,
        facts.travel_score,
        facts.retweet_count,
        facts.favorite_count,
        facts.reply_count,
        facts.quote_count,
        facts.followers_at_tweet,
        facts.created_at,
        facts.observed_at,
        facts.last_observed_at,
        facts.is_embedded_snapshot,
        facts.generation,
        facts.row_hash
    from putokaz.fct_tweets as facts
    where facts.tweet_key in (select load_tweets.tweet_key from load_tweets)
),

ranked as (
    select
        candidates.tweet_key,
        candidates.tweet_id,
        candidates.user_key,
        candidates.user_id,
        candidates.screen_name,
        candidates.retweeted_tweet_key,
        candidates.quoted_tweet_key,
        candidates.in_reply_to_tweet_key,
        candidates.kind,
        candidates.tweet_text,
        candidates.lang,
        candidates.source,
        candidates.latitude,
        candidates.longitude,
        candidates.geo_name,
        candidates.geo_country,
        candidates.has_own_photo,
        candidates.has_link,
        candidates.is_first_person,
        candidates.is_advertising,
        candidates.is_sensitive,
        min(case when candidates.is_embedded then 1 else 0 end)
            over (partition by candidates.tweet_key) as embedded_only,
        candidates.travel_words,
        candidates.travel_score,
        max(candidates.retweet_count)
            over (partition by candidates.tweet_key) as retweet_count,
        max(candidates.favorite_count)
            over (partition by candidates.tweet_key) as favorite_count,
        max(candidates.reply_count)
            over (partition by candidates.tweet_key) as reply_count,
        max(candidates.quote_count)
            over (partition by candidates.tweet_key) as quote_count,
        candidates.followers_at_tweet,
        candidates.created_at,
        candidates.observed_at,
        max(candidates.last_observed_at)
            over (partition by candidates.tweet_key) as last_observed_at,
        candidates.is_embedded_snapshot,
        candidates.generation,
        candidates.row_hash,
        row_number() over (
            partition by candidates.tweet_key
            order by
                candidates.generation desc,
                candidates.observed_at desc,
                case when candidates.is_embedded_snapshot then 1 else 0 end,
                candidates.row_hash desc
        ) as candidate_rank
    from candidates
    cross join suppression
    where
        not exists (
            select 1 from putokaz.deleted_tweets as deleted
            where deleted.tweet_key = candidates.tweet_key
        )
        and not exists (
            select 1 from putokaz.suppressed_users as forgotten
            where
                forgotten.user_hash
                = md5(suppression.salt || candidates.user_key)
        )
        and not exists (
            select 1 from suppressed_actions
            where suppressed_actions.tweet_key = candidates.tweet_key
        )
)

select
    ranked.tweet_key,
    ranked.tweet_id,
    ranked.user_key,
    ranked.user_id,
    ranked.screen_name,
    ranked.retweeted_tweet_key,
    ranked.quoted_tweet_key,
    ranked.in_reply_to_tweet_key,
    ranked.kind,
    ranked.tweet_text,
    ranked.lang,
    ranked.source,
    ranked.latitude,
    ranked.longitude,
    ranked.geo_name,
    ranked.geo_country,
    ranked.has_own_photo,
    ranked.has_link,
    ranked.is_first_person,
    ranked.is_advertising,
    ranked.is_sensitive,
    ranked.embedded_only = 1 as is_embedded,
    ranked.travel_words,
    ranked.travel_score,
    ranked.retweet_count,
    ranked.favorite_count,
    ranked.reply_count,
    ranked.quote_count,
    ranked.followers_at_tweet,
    ranked.created_at,
    ranked.observed_at,
    ranked.last_observed_at,
    ranked.is_embedded_snapshot,
    ranked.generation,
    ranked.row_hash
from ranked
where ranked.candidate_rank = 1;
