-- one row per list and member who is not ranked, with what was seen
-- key: list_name, user_key
create view putokaz.v_not_enough_data as
select
    members.list_name,
    members.why,
    people.user_key,
    people.user_id,
    people.screen_name,
    people.display_name,
    people.link,
    people.account_kind,
    people.home_country,
    people.home_county,
    people.tier,
    people.followers,
    people.own_tweets,
    people.days,
    people.weeks,
    people.croatia_tweets,
    people.first_hand_tweets,
    people.first_hand_weeks,
    people.audience,
    people.last_tweet_at
from putokaz.mart_list_members as members
inner join putokaz.mart_people as people
    on members.user_key = people.user_key
where not members.is_ranked;
