-- one row per tweet that is about the person: own ones, and those that pass
-- on, quote, answer or mention them
-- key: tweet_key
create temp table forget_tweets as
with own as (
    select tweets.tweet_key
    from putokaz.fct_tweets as tweets
    where
        tweets.user_key in (
            select forgotten.user_key from forget_keys as forgotten
        )
)

select own.tweet_key
from own
union distinct
select sharing.tweet_key
from putokaz.fct_tweets as sharing
where
    sharing.retweeted_tweet_key in (select own.tweet_key from own)
    or sharing.quoted_tweet_key in (select own.tweet_key from own)
union distinct
select actions.tweet_key
from putokaz.fct_interactions as actions
where
    actions.to_user_key in (
        select forgotten.user_key from forget_keys as forgotten
    );
