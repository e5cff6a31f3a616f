-- one row per person looked at closely, own tweet, and word that raises a
-- flag; a tweet that is marked as sensitive is flagged without a word
-- key: node_id, tweet_key, flag, word
create table putokaz.scratch_flags as
select
    words.node_id,
    words.tweet_key,
    words.created_at,
    words.label as flag,
    words.word
from putokaz.scratch_words as words
where words.purpose = 'safety'
union all
select
    tweets.node_id,
    tweets.tweet_key,
    tweets.created_at,
    'sensitive' as flag,
    'marked by the author or the platform' as word
from putokaz.scratch_tweets as tweets
inner join putokaz.scratch_shown as shown
    on tweets.node_id = shown.node_id
where tweets.is_sensitive;
