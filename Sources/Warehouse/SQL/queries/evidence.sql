-- one row per list, ranked member looked at closely, and tweet that speaks for
-- the person
-- key: list_name, user_key, tweet_key
select
    evidence.list_name,
    evidence.user_key,
    evidence.tweet_key,
    evidence.tweet_id,
    evidence.created_at,
    left(evidence.tweet_text, 200) as tweet_text,
    evidence.evidence
from putokaz.v_evidence as evidence
inner join putokaz.v_lists as lists
    on
        evidence.list_name = lists.list_name
        and evidence.user_key = lists.user_key
where
    evidence.evidence_rank <= 3
    and lists.list_rank <= cast('{ranked_limit}' as integer)
order by
    evidence.list_name,
    lists.list_rank,
    evidence.evidence_rank;
