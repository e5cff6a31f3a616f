-- one row per tweet that holds the person's words: own ones and retweets
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
select retweets.tweet_key
from putokaz.fct_tweets as retweets
where retweets.retweeted_tweet_key in (select own.tweet_key from own)
union distinct
select actions.tweet_key
from putokaz.fct_interactions as actions
where
    actions.kind = 'retweet'
    and actions.to_user_key in (
        select forgotten.user_key from forget_keys as forgotten
    );
