-- one row per person and language of their own tweets, the commonest first
-- key: node_id, lang
create table putokaz.scratch_langs as
with counts as (
    select
        tweets.node_id,
        tweets.lang,
        count(*) as tweets
    from putokaz.scratch_tweets as tweets
    where
        tweets.lang is not null
        and tweets.lang not in (
            'und', 'zxx', 'qam', 'qct', 'qht', 'qme', 'qst', 'art'
        )
    group by tweets.node_id, tweets.lang
)

select
    counts.node_id,
    counts.lang,
    counts.tweets,
    cast(counts.tweets as double precision)
    / sum(counts.tweets) over (partition by counts.node_id) as share,
    row_number() over (
        partition by counts.node_id
        order by counts.tweets desc, counts.lang
    ) as lang_rank
from counts;
