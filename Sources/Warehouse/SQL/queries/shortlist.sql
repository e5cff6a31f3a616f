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
    shortlist.best_list,
    shortlist.followers,
    shortlist.tier,
    shortlist.home_country,
    shortlist.contact,
    shortlist.blog_link,
    shortlist.last_named_at
from putokaz.v_shortlist as shortlist
where shortlist.shortlist_rank <= 5
order by
    shortlist.scope,
    shortlist.scope_name,
    shortlist.shortlist_rank;
