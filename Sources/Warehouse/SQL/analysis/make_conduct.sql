-- one row per account with own tweets in the window: what its conduct shows,
-- whatever its profile says. Bots write by the clock, or pass on each other in
-- a ring that hardly anybody else passes on; sellers sell; persons say I, or
-- answer and pass on others
-- key: node_id
create table putokaz.scratch_conduct as
with own as (
    select
        keys.node_id,
        tweets.tweet_key,
        tweets.has_link,
        tweets.is_advertising,
        coalesce(
            users.account_reason like 'person''s name%'
            and not users.is_travel_blogger,
            false
        ) as is_namely,
        extract(hour from tweets.created_at) as clock_hour,
        cast(extract(epoch from tweets.created_at) as bigint) as second_at,
        case
            when
                (
                    coalesce(users.account_kind, 'unknown') = 'unknown'
                    or users.account_reason like 'person''s name%'
                )
                and (
                    lower(tweets.tweet_text)
                    ~ '(^|[^[:alpha:]])(i''m|my|me|ich|mein|mich|mir)[^a-z]'
                    or lower(tweets.tweet_text)
                    ~ '(^|[^[:alpha:]])(ja|sam|moj|moja|moje|mio|mia)[^a-z]'
                    or (
                        tweets.lang = 'en'
                        and tweets.tweet_text
                        ~ '(^|[^[:alpha:]])I[^[:alpha:]]'
                    )
                )
                then 1
            else 0
        end as says_i
    from putokaz.fct_tweets as tweets
    cross join putokaz.scratch_settings as limits
    inner join putokaz.scratch_keys as keys
        on tweets.user_key = keys.raw_key
    left join putokaz.dim_users as users
        on keys.user_key = users.user_key
    where
        tweets.kind <> 'retweet'
        and tweets.created_at between limits.starts_at and limits.newest_at
),

timed as (
    select
        own.node_id,
        own.has_link,
        own.is_advertising,
        own.is_namely,
        own.clock_hour,
        own.says_i,
        own.second_at - lag(own.second_at) over (
            partition by own.node_id
            order by own.second_at, own.tweet_key
        ) as gap
    from own
),

habits as (
    select
        timed.node_id,
        count(*) as own_tweets,
        sum(case when timed.has_link then 1 else 0 end) as links,
        sum(case when timed.is_advertising then 1 else 0 end) as ads,
        sum(timed.says_i) as selves,
        max(case when timed.is_namely then 1 else 0 end) as is_namely,
        count(distinct timed.clock_hour) as clock_hours,
        avg(cast(timed.gap as double precision)) as gap_mean,
        stddev_samp(cast(timed.gap as double precision)) as gap_deviation
    from timed
    group by timed.node_id
),

shares as (
    select
        actors.node_id as from_node,
        targets.node_id as to_node,
        sum(case when actions.kind = 'retweet' then 1 else 0 end) as shares,
        sum(case when actions.kind = 'retweet' then 0 else 1 end) as talks
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
    group by actors.node_id, targets.node_id
),

given as (
    select
        shares.from_node,
        sum(shares.shares) as given,
        sum(shares.talks) as talks,
        sum(case when back.shares > 0 then shares.shares else 0 end)
            as mutual_given,
        sum(case when back.shares > 0 and shares.shares > 0 then 1 else 0 end)
            as partners
    from shares
    left join shares as back
        on shares.from_node = back.to_node and shares.to_node = back.from_node
    group by shares.from_node
),

got as (
    select
        shares.to_node,
        sum(shares.shares) as got,
        sum(case when back.shares > 0 then shares.shares else 0 end)
            as mutual_got
    from shares
    left join shares as back
        on shares.from_node = back.to_node and shares.to_node = back.from_node
    group by shares.to_node
),

signs as (
    select
        habits.node_id,
        habits.own_tweets,
        coalesce(
            habits.own_tweets >= 12
            and (
                (
                    habits.clock_hours >= 3
                    and habits.gap_deviation < 0.25 * habits.gap_mean
                )
                or (
                    habits.clock_hours = 2
                    and habits.gap_deviation < 0.02 * habits.gap_mean
                )
            ),
            false
        ) as is_clockwork,
        coalesce(
            given.partners >= 3
            and given.given >= 8
            and 2 * given.given >= habits.own_tweets
            and 10 * given.mutual_given >= 7 * given.given
            and 10 * got.mutual_got >= 7 * got.got,
            false
        ) as is_in_ring,
        habits.own_tweets >= 5 and 2 * habits.ads >= habits.own_tweets
            as is_selling,
        habits.own_tweets >= 5 and 10 * habits.selves >= habits.own_tweets
            as is_self_telling,
        coalesce(
            given.given + given.talks >= 5
            and 4 * (given.given + given.talks) >= habits.own_tweets
            and 2 * habits.links < habits.own_tweets,
            false
        ) as is_sociable,
        habits.own_tweets >= 8
        and 33 * habits.selves < habits.own_tweets
        and (
            (habits.is_namely = 0 and 2 * habits.links >= habits.own_tweets)
            or (
                habits.is_namely = 1
                and 10 * habits.links >= 7 * habits.own_tweets
            )
        ) as is_announcing
    from habits
    left join given
        on habits.node_id = given.from_node
    left join got
        on habits.node_id = got.to_node
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
