-- one row per list, ranked member and part of the score that is known
-- key: list_id, node_id, part
create table putokaz.scratch_values as
with measures as (
    select
        members.list_id,
        members.node_id,
        coalesce(ranks.pagerank, 0) as pagerank,
        coalesce(
            received.shared_tweets
            * ln(cast(1 + received.sharers as double precision)),
            0
        ) as retweets,
        greatest(
            coalesce(
                audience.talks
                * ln(cast(1 + audience.talkers as double precision))
                - audience.talks_made
                * ln(cast(1 + audience.talked_to as double precision)),
                0
            ),
            0
        ) as mentions,
        case members.list_id
            when 1
                then activity.log_take_up / (activity.own_tweets + 5)
            when 2
                then
                    activity.croatia_log_take_up
                    / (activity.croatia_tweets + 5)
            else
                activity.travel_log_take_up / (activity.travel_tweets + 5)
        end as take_up,
        rates.engagement_rate as engagement,
        cast(profiles.followers_count as double precision) as followers,
        cast(coalesce(h_index.h_index, 0) as double precision) as h_index,
        sqrt(
            cast(
                activity.croatia_tweets * activity.croatia_days
                as double precision
            )
        ) as subject,
        sqrt(
            cast(
                activity.first_hand_tweets * activity.first_hand_weeks
                as double precision
            )
        ) as frequency,
        cast(activity.travel_tweets as double precision)
        / (activity.own_tweets + 5) as travel
    from putokaz.scratch_members as members
    inner join putokaz.scratch_activity as activity
        on members.node_id = activity.node_id
    inner join putokaz.scratch_profiles as profiles
        on members.node_id = profiles.node_id
    inner join putokaz.scratch_rates as rates
        on members.node_id = rates.node_id
    left join putokaz.scratch_h_index as h_index
        on members.node_id = h_index.node_id
    left join putokaz.scratch_audience as audience
        on members.node_id = audience.node_id
    left join putokaz.scratch_received as received
        on
            members.list_id = received.list_id
            and members.node_id = received.node_id
    left join putokaz.scratch_pagerank as ranks
        on
            members.list_id = ranks.list_id
            and members.node_id = ranks.node_id
    where members.is_ranked
)

select
    measures.list_id,
    measures.node_id,
    cast('pagerank' as varchar(16)) as part,
    measures.pagerank as measure
from measures
where measures.pagerank is not null
union all
select
    measures.list_id,
    measures.node_id,
    cast('retweets' as varchar(16)) as part,
    measures.retweets as measure
from measures
where measures.retweets is not null
union all
select
    measures.list_id,
    measures.node_id,
    cast('mentions' as varchar(16)) as part,
    measures.mentions as measure
from measures
where measures.mentions is not null
union all
select
    measures.list_id,
    measures.node_id,
    cast('take_up' as varchar(16)) as part,
    measures.take_up as measure
from measures
where measures.take_up is not null
union all
select
    measures.list_id,
    measures.node_id,
    cast('engagement' as varchar(16)) as part,
    measures.engagement as measure
from measures
where measures.engagement is not null
union all
select
    measures.list_id,
    measures.node_id,
    cast('followers' as varchar(16)) as part,
    measures.followers as measure
from measures
where measures.followers is not null
union all
select
    measures.list_id,
    measures.node_id,
    cast('h_index' as varchar(16)) as part,
    measures.h_index as measure
from measures
where measures.h_index is not null
union all
select
    measures.list_id,
    measures.node_id,
    cast('subject' as varchar(16)) as part,
    measures.subject as measure
from measures
where measures.subject is not null
union all
select
    measures.list_id,
    measures.node_id,
    cast('frequency' as varchar(16)) as part,
    measures.frequency as measure
from measures
where measures.frequency is not null
union all
select
    measures.list_id,
    measures.node_id,
    cast('travel' as varchar(16)) as part,
    measures.travel as measure
from measures
where measures.travel is not null;
