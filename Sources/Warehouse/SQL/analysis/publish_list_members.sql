-- brings the members of the three lists, each with the sentence why
-- key: list_name, user_key
insert into putokaz.mart_list_members (
    list_name,
    user_key,
    is_ranked,
    why,
    list_rank,
    score,
    best_rank,
    worst_rank,
    previous_rank,
    previous_score
)
with labels as (
    select
        parts.list_id,
        parts.node_id,
        parts.part_rank,
        case parts.part
            when 'pagerank' then 'standing in the network'
            when 'retweets' then 'being passed on'
            when 'mentions' then 'being talked to'
            when 'take_up' then 'response per tweet'
            when 'engagement' then 'response for the number of followers'
            when 'followers' then 'number of followers'
            when 'h_index' then 'steady retweets'
            when 'subject' then 'writing about Croatia'
            when 'frequency' then 'telling of own journeys'
            else 'keeping to travel'
        end as part_label
    from putokaz.scratch_parts as parts
    where parts.part_rank <= 2 and parts.points > 0
),

strengths as (
    select
        labels.list_id,
        labels.node_id,
        max(case when labels.part_rank = 1 then labels.part_label end)
            as first_label,
        max(case when labels.part_rank = 2 then labels.part_label end)
            as second_label
    from labels
    group by labels.list_id, labels.node_id
),

named as (
    select
        places.node_id,
        max(case when places.place_rank = 1 then dims.place_name end)
            as first_place,
        max(case when places.place_rank = 2 then dims.place_name end)
            as second_place,
        max(case when places.place_rank = 3 then dims.place_name end)
            as third_place
    from putokaz.scratch_places as places
    inner join putokaz.dim_places as dims
        on places.place_id = dims.place_id
    where places.place_rank <= 3
    group by places.node_id
),

before as (
    select
        case earlier.list_name
            when 'at_home' then 1
            when 'about_croatia' then 2
            else 3
        end as list_id,
        earlier.user_key,
        earlier.list_rank,
        earlier.score
    from putokaz.run_members as earlier
    inner join putokaz.scratch_run as runs
        on earlier.run_id = runs.previous_run_id
),

facts as (
    select
        members.list_id,
        members.node_id,
        members.is_ranked,
        activity.own_tweets,
        activity.days,
        activity.first_hand_weeks,
        profiles.user_key,
        profiles.followers_count,
        profiles.account_kind,
        coalesce(audience.sharers, 0) as sharers,
        coalesce(audience.talkers, 0) as talkers,
        lists.score,
        lists.list_rank,
        stability.best_rank,
        stability.worst_rank,
        before.list_rank as previous_rank,
        before.score as previous_score,
        strengths.first_label,
        strengths.second_label,
        named.first_place,
        named.second_place,
        named.third_place,
        case when activity.own_tweets = 1 then ' tweet' else ' tweets' end
            as tweet_word,
        case when activity.days = 1 then ' day' else ' days' end as day_word
    from putokaz.scratch_members as members
    inner join putokaz.scratch_activity as activity
        on members.node_id = activity.node_id
    inner join putokaz.scratch_profiles as profiles
        on members.node_id = profiles.node_id
    left join putokaz.scratch_audience as audience
        on members.node_id = audience.node_id
    left join putokaz.scratch_lists as lists
        on
            members.list_id = lists.list_id
            and members.node_id = lists.node_id
    left join putokaz.scratch_stability as stability
        on
            members.list_id = stability.list_id
            and members.node_id = stability.node_id
    left join before
        on
            members.list_id = before.list_id
            and profiles.user_key = before.user_key
            and lists.list_rank is not null
    left join strengths
        on
            members.list_id = strengths.list_id
            and members.node_id = strengths.node_id
    left join named
        on members.node_id = named.node_id
)

select
    case facts.list_id
        when 1 then 'at_home'
        when 2 then 'about_croatia'
        else 'travel_sharers'
    end as list_name,
    facts.user_key,
    facts.is_ranked,
    case
        when facts.is_ranked
            then
                coalesce(
                    'Strongest in '
                    || facts.first_label
                    || coalesce(' and ' || facts.second_label, '')
                    || '; ',
                    ''
                )
                || case
                    when facts.sharers > 0
                        then
                            'passed on by '
                            || cast(facts.sharers as varchar(20))
                            || case
                                when facts.sharers = 1 then ' account, '
                                else ' accounts, '
                            end
                    else ''
                end
                || case
                    when facts.talkers > 0
                        then
                            'mentioned or answered by '
                            || cast(facts.talkers as varchar(20))
                            || ', '
                    else ''
                end
                || coalesce(
                    cast(facts.followers_count as varchar(20))
                    || ' followers, ',
                    ''
                )
                || cast(facts.own_tweets as varchar(20))
                || facts.tweet_word || ' on '
                || cast(facts.days as varchar(20)) || facts.day_word
                || coalesce(
                    '; often names '
                    || facts.first_place
                    || coalesce(', ' || facts.second_place, '')
                    || coalesce(', ' || facts.third_place, ''),
                    ''
                )
                || case
                    when facts.account_kind = 'unknown'
                        then '; the profile does not say who this is'
                    else ''
                end
        else
            'Not enough data: seen '
            || cast(facts.own_tweets as varchar(20))
            || facts.tweet_word || ' on '
            || cast(facts.days as varchar(20)) || facts.day_word
            || case
                when facts.list_id = 3
                    then
                        ', first-hand travel in '
                        || cast(facts.first_hand_weeks as varchar(20))
                        || case
                            when facts.first_hand_weeks = 1 then ' week'
                            else ' weeks'
                        end
                else ''
            end
    end as why,
    facts.list_rank,
    facts.score,
    facts.best_rank,
    facts.worst_rank,
    facts.previous_rank,
    facts.previous_score
from facts;
