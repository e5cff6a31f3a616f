-- one row per person on the rise
-- key: user_key
create view putokaz.v_rising as
select
    rising.user_key,
    rising.rising_rank,
    rising.actions_now,
    rising.actions_before,
    rising.growth_ratio,
    rising.growth_z,
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
from putokaz.mart_rising as rising
inner join putokaz.mart_people as people
    on rising.user_key = people.user_key;
