-- one row per list and ranked member up to a rank, and per member who is
-- not ranked, those seen most first
-- key: list_name, user_key
with waiting as (
    select
        lists.list_name,
        lists.user_key,
        row_number() over (
            partition by lists.list_name
            order by lists.own_tweets desc, lists.user_key
        ) as waiting_rank
    from putokaz.v_lists as lists
    where not lists.is_ranked
)

select
    lists.list_name,
    lists.list_rank,
    lists.is_ranked,
    cast(lists.score as numeric(9, 2)) as score,
    lists.best_rank,
    lists.worst_rank,
    lists.rank_change,
    lists.why,
    lists.user_key,
    lists.user_id,
    lists.screen_name,
    lists.display_name,
    left(lists.bio, 200) as bio,
    lists.link,
    lists.category,
    lists.account_kind,
    lists.account_reason,
    lists.home_country,
    lists.home_county,
    lists.tier,
    lists.followers,
    lists.own_tweets,
    lists.days,
    lists.weeks,
    lists.travel_tweets,
    lists.croatia_tweets,
    lists.first_hand_tweets,
    lists.first_hand_weeks,
    lists.ad_tweets,
    lists.flagged_tweets,
    lists.h_index,
    lists.audience,
    lists.bot_audience,
    lists.home_audience,
    lists.sharers,
    lists.talkers,
    cast(lists.travel_share as numeric(9, 4)) as travel_share,
    cast(lists.engagement_rate as numeric(18, 6)) as engagement_rate,
    cast(lists.monthly_growth as numeric(18, 4)) as monthly_growth,
    lists.last_tweet_at
from putokaz.v_lists as lists
left join waiting
    on
        lists.list_name = waiting.list_name
        and lists.user_key = waiting.user_key
where
    lists.list_rank <= cast('{ranked_limit}' as integer)
    or waiting.waiting_rank <= cast('{waiting_limit}' as integer)
order by
    lists.list_name,
    lists.list_rank nulls last,
    lists.own_tweets desc,
    lists.user_key;
