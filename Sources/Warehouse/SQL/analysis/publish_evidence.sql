-- brings the tweets that speak for the persons looked at closely: of the
-- list's subject, told at first hand where the list wants that, those with
-- most responses
-- key: list_name, user_key, tweet_key
insert into putokaz.mart_evidence (
    list_name,
    user_key,
    tweet_key,
    evidence_rank,
    responses,
    sharers,
    evidence
)
with shared as (
    select
        edges.to_tweet,
        count(distinct edges.from_node) as sharers
    from putokaz.scratch_edges as edges
    inner join putokaz.scratch_shown as shown
        on edges.to_node = shown.node_id
    where edges.is_shared = 1 and not edges.is_bot
    group by edges.to_tweet
),

weighed as (
    select
        watched.list_id,
        watched.node_id,
        tweets.tweet_key,
        tweets.created_at,
        tweets.retweets,
        coalesce(shared.sharers, 0) as sharers,
        greatest(tweets.engagements, coalesce(shared.sharers, 0)) as responses
    from putokaz.scratch_watched as watched
    inner join putokaz.scratch_tweets as tweets
        on watched.node_id = tweets.node_id
    left join shared
        on tweets.tweet_number = shared.to_tweet
    where
        watched.list_id = 1
        or (watched.list_id = 2 and tweets.is_croatia)
        or (watched.list_id = 3 and tweets.is_travel and tweets.is_first_hand)
),

ranked as (
    select
        weighed.list_id,
        weighed.node_id,
        weighed.tweet_key,
        weighed.retweets,
        weighed.sharers,
        weighed.responses,
        row_number() over (
            partition by weighed.list_id, weighed.node_id
            order by
                weighed.responses desc,
                weighed.sharers desc,
                weighed.created_at desc,
                weighed.tweet_key
        ) as evidence_rank
    from weighed
),

places as (
    select
        mentions.tweet_key,
        min(dims.place_name) as place_name
    from putokaz.scratch_mentions as mentions
    inner join ranked
        on mentions.tweet_key = ranked.tweet_key
    inner join putokaz.dim_places as dims
        on mentions.place_id = dims.place_id
    cross join putokaz.scratch_settings as limits
    where ranked.evidence_rank <= limits.evidence_tweets
    group by mentions.tweet_key
)

select
    case ranked.list_id
        when 1 then 'at_home'
        when 2 then 'about_croatia'
        else 'travel_sharers'
    end as list_name,
    profiles.user_key,
    ranked.tweet_key,
    ranked.evidence_rank,
    ranked.responses,
    ranked.sharers,
    cast(ranked.responses as varchar(20))
    || case
        when ranked.responses = 1 then ' response, '
        else ' responses, '
    end
    || cast(ranked.retweets as varchar(20))
    || case
        when ranked.retweets = 1 then ' of them a retweet'
        else ' of them retweets'
    end
    || case
        when ranked.sharers = 1 then '; passed on by 1 account seen here'
        when ranked.sharers > 1
            then
                '; passed on by '
                || cast(ranked.sharers as varchar(20))
                || ' accounts seen here'
        else ''
    end
    || case when facts.is_first_person then '; in the first person' else '' end
    || case when facts.has_own_photo then '; with an own photo' else '' end
    || case when facts.latitude is not null then '; with a geo tag' else '' end
    || coalesce('; names ' || places.place_name, '') as evidence
from ranked
cross join putokaz.scratch_settings as limits
inner join putokaz.scratch_profiles as profiles
    on ranked.node_id = profiles.node_id
inner join putokaz.fct_tweets as facts
    on ranked.tweet_key = facts.tweet_key
left join places
    on ranked.tweet_key = places.tweet_key
where ranked.evidence_rank <= limits.evidence_tweets;
