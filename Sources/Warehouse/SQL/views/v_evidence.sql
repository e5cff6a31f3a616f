-- one row per list, person and tweet that speaks for them; a deleted tweet is
-- gone at the next load
-- key: list_name, user_key, tweet_key
create view putokaz.v_evidence as
select
    evidence.list_name,
    evidence.user_key,
    evidence.tweet_key,
    evidence.evidence_rank,
    evidence.evidence,
    evidence.responses,
    evidence.sharers,
    tweets.tweet_id,
    tweets.created_at,
    tweets.tweet_text,
    tweets.lang,
    tweets.kind,
    tweets.is_advertising,
    tweets.has_own_photo,
    tweets.is_first_person
from putokaz.mart_evidence as evidence
inner join putokaz.fct_tweets as tweets
    on evidence.tweet_key = tweets.tweet_key;
