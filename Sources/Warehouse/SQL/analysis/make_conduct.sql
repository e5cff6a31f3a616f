-- one row per account with own tweets in the window: what its conduct shows,
-- whatever its profile says. Bots write by the clock, or pass on each other in
-- a ring that hardly anybody else passes on; sellers sell; persons say I, or
-- answer and pass on others
-- key: node_id
create table putokaz.scratch_conduct as
with counted as (
    select
        tweets.user_key,
        count(*) as own_tweets,
        sum(case when tweets.has_link then 1 else 0 end) as links,
        sum(case when tweets.is_advertising then 1 else 0 end) as ads
    from putokaz.fct_tweets as tweets
    cross join putokaz.scratch_settings as limits
    where
        tweets.kind <> 'retweet'
        and tweets.created_at between limits.starts_at and limits.newest_at
    group by tweets.user_key
),

own as (
    select
        keys.node_id,
        max(keys.user_key) as user_key,
        sum(counted.own_tweets) as own_tweets,
        sum(counted.links) as links,
        sum(counted.ads) as ads
    from counted
    inner join putokaz.scratch_keys as keys
        on counted.user_key = keys.raw_key
    group by keys.node_id
),

-- whose profiles show nothing, or a person's name alone
doubtful as (
    select
        own.node_id,
        case
            when users.account_kind = 'person' and not users.is_travel_blogger
                then 1
            else 0
        end as is_namely
    from own
    left join putokaz.dim_users as users
        on own.user_key = users.user_key
    where
        own.own_tweets >= 5
        and (
            coalesce(users.account_kind, 'unknown') = 'unknown'
            or coalesce(users.account_reason, '') like 'person''s name%'
        )
),

told as (
    select
        doubtful.node_id,
        max(doubtful.is_namely) as is_namely,
        sum(
            case
                when
                    lower(tweets.tweet_text)
                    ~ '(^|[^[:alpha:]])(i''m|my|me|ich|mein|mich|mir)[^a-z]'
                    or lower(tweets.tweet_text)
                    ~ '(^|[^[:alpha:]])(ja|sam|moj|moja|moje|mio|mia)[^a-z]'
                    or (
                        tweets.lang = 'en'
                        and tweets.tweet_text
                        ~ '(^|[^[:alpha:]])I[^[:alpha:]]'
                    )
                    then 1
                else 0
            end
        ) as selves
    from putokaz.fct_tweets as tweets
    cross join putokaz.scratch_settings as limits
    inner join putokaz.scratch_keys as keys
        on tweets.user_key = keys.raw_key
    inner join doubtful
        on keys.node_id = doubtful.node_id
    where
        tweets.kind <> 'retweet'
        and tweets.created_at between limits.starts_at and limits.newest_at
    group by doubtful.node_id
),

timed as (
    select
        keys.node_id,
        extract(hour from tweets.created_at) as clock_hour,
        cast(extract(epoch from tweets.created_at) as bigint)
        - lag(cast(extract(epoch from tweets.created_at) as bigint)) over (
            partition by keys.node_id
            order by tweets.created_at
        ) as gap
    from putokaz.fct_tweets as tweets
    cross join putokaz.scratch_settings as limits
    inner join putokaz.scratch_keys as keys
        on tweets.user_key = keys.raw_key
    inner join own
        on keys.node_id = own.node_id
    where
        own.own_tweets >= 12
        and tweets.kind <> 'retweet'
        and tweets.created_at between limits.starts_at and limits.newest_at
),

clocks as (
    select
        timed.node_id,
        count(distinct timed.clock_hour) as clock_hours,
        avg(cast(timed.gap as double precision)) as gap_mean,
        stddev_samp(cast(timed.gap as double precision)) as gap_deviation
    from timed
    group by timed.node_id
),

-- both directions of two accounts side by side, the lower number first
pairs as (
    select
        least(actors.node_id, targets.node_id) as low_node,
        greatest(actors.node_id, targets.node_id) as high_node,
        sum(
            case
                when
                    actions.kind = 'retweet'
                    and actors.node_id < targets.node_id
                    then 1
                else 0
            end
        ) as low_shares,
        sum(
            case
                when
                    actions.kind = 'retweet'
                    and actors.node_id > targets.node_id
                    then 1
                else 0
            end
        ) as high_shares,
        sum(
            case
                when
                    actions.kind <> 'retweet'
                    and actors.node_id < targets.node_id
                    then 1
                else 0
            end
        ) as low_talks,
        sum(
            case
                when
                    actions.kind <> 'retweet'
                    and actors.node_id > targets.node_id
                    then 1
                else 0
            end
        ) as high_talks
    from putokaz.fct_interactions as actions
    cross join putokaz.scratch_settings as limits
    inner join putokaz.scratch_keys as actors
        on actions.from_user_key = actors.raw_key
    inner join putokaz.scratch_keys as targets
        on actions.to_user_key = targets.raw_key
    where
        actions.kind <> 'mention'
        and actors.node_id <> targets.node_id
        and actions.created_at between limits.starts_at and limits.newest_at
    group by
        least(actors.node_id, targets.node_id),
        greatest(actors.node_id, targets.node_id)
),

sides as (
    select
        pairs.low_node as node_id,
        pairs.low_shares as given,
        pairs.high_shares as got,
        pairs.low_talks as talks
    from pairs
    union all
    select
        pairs.high_node as node_id,
        pairs.high_shares as given,
        pairs.low_shares as got,
        pairs.high_talks as talks
    from pairs
),

dealings as (
    select
        sides.node_id,
        sum(sides.given) as given,
        sum(sides.talks) as talks,
        sum(sides.got) as got,
        sum(case when sides.got > 0 then sides.given else 0 end)
            as mutual_given,
        sum(case when sides.given > 0 then sides.got else 0 end)
            as mutual_got,
        sum(case when sides.given > 0 and sides.got > 0 then 1 else 0 end)
            as partners
    from sides
    group by sides.node_id
),

signs as (
    select
        own.node_id,
        own.own_tweets,
        coalesce(
            own.own_tweets >= 12
            and (
                (
                    clocks.clock_hours >= 3
                    and clocks.gap_deviation < 0.25 * clocks.gap_mean
                )
                or (
                    clocks.clock_hours = 2
                    and clocks.gap_deviation < 0.02 * clocks.gap_mean
                )
            ),
            false
        ) as is_clockwork,
        coalesce(
            dealings.partners >= 3
            and dealings.given >= 8
            and 2 * dealings.given >= own.own_tweets
            and 10 * dealings.mutual_given >= 7 * dealings.given
            and 10 * dealings.mutual_got >= 7 * dealings.got,
            false
        ) as is_in_ring,
        own.own_tweets >= 5 and 2 * own.ads >= own.own_tweets
            as is_selling,
        own.own_tweets >= 5 and 10 * coalesce(told.selves, 0) >= own.own_tweets
            as is_self_telling,
        coalesce(
            dealings.given + dealings.talks >= 5
            and 4 * (dealings.given + dealings.talks) >= own.own_tweets
            and 2 * own.links < own.own_tweets,
            false
        ) as is_sociable,
        own.own_tweets >= 8
        and 33 * coalesce(told.selves, 0) < own.own_tweets
        and (
            (
                coalesce(told.is_namely, 0) = 0
                and 2 * own.links >= own.own_tweets
            )
            or (
                told.is_namely = 1
                and 10 * own.links >= 7 * own.own_tweets
            )
        ) as is_announcing
    from own
    left join clocks
        on own.node_id = clocks.node_id
    left join told
        on own.node_id = told.node_id
    left join dealings
        on own.node_id = dealings.node_id
)

select
    signs.node_id,
    signs.is_clockwork,
    signs.is_in_ring,
    signs.is_selling,
    signs.is_self_telling,
    signs.is_sociable,
    signs.is_announcing,
    case
        when signs.is_in_ring
            then 'retweets in a ring that hardly anybody else retweets'
        when signs.is_clockwork then 'tweets at fixed intervals'
        when signs.is_selling then 'half of the tweets or more sell'
        when signs.is_self_telling then 'tells in the first person'
        when signs.is_announcing then 'never says I, mostly links'
        when signs.is_sociable then 'answers and passes on others'
    end as reason
from signs
where
    signs.is_clockwork
    or signs.is_in_ring
    or signs.is_selling
    or signs.is_self_telling
    or signs.is_sociable
    or signs.is_announcing;
