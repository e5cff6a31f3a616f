-- one row: how much the warehouse holds
-- key: none
select
    loads.tweets,
    loads.embedded_tweets,
    loads.users,
    loads.user_snapshots,
    loads.interactions,
    loads.place_mentions,
    loads.hashtags,
    loads.urls,
    loads.deleted_tweets,
    loads.places,
    loads.commits
from putokaz.v_loads as loads;
