-- one row per account that counts as no person, those that wrote most first
-- key: user_key
select
    others.user_key,
    others.screen_name,
    others.display_name,
    others.account_kind,
    others.not_person_because,
    others.own_tweets,
    others.followers
from putokaz.v_not_people as others
order by others.own_tweets desc, others.user_key
limit 500;
