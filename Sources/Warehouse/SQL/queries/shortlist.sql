-- one row per place or region and person to call about it
-- key: scope, scope_name, user_key
select
    shortlist.scope,
    shortlist.scope_name,
    shortlist.shortlist_rank,
    shortlist.user_key,
    shortlist.screen_name,
    shortlist.tweets,
    cast(shortlist.best_score as numeric(9, 2)) as best_score,
    shortlist.followers,
    shortlist.tier
from putokaz.v_shortlist as shortlist
where shortlist.shortlist_rank <= 5
order by
    shortlist.scope,
    shortlist.scope_name,
    shortlist.shortlist_rank;
