-- one row per place or region and person to call about it
-- key: scope, scope_name, user_key
create view putokaz.v_shortlist as
select
    shortlist.scope,
    shortlist.scope_name,
    shortlist.user_key,
    shortlist.shortlist_rank,
    shortlist.tweets,
    shortlist.best_score,
    shortlist.best_list,
    shortlist.place_influence,
    shortlist.expected_engagements,
    shortlist.last_named_at,
    people.user_id,
    people.screen_name,
    people.display_name,
    people.followers,
    people.tier,
    people.home_country,
    people.engagement_rate,
    people.last_tweet_at,
    people.category,
    people.contact,
    people.blog_link
from putokaz.mart_shortlist as shortlist
inner join putokaz.mart_people as people
    on shortlist.user_key = people.user_key;
