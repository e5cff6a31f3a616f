-- one row per account with own tweets that counts as no person, and why
-- key: user_key
create view putokaz.v_not_people as
select
    people.user_key,
    people.user_id,
    people.screen_name,
    people.display_name,
    people.bio,
    people.link,
    people.account_kind,
    people.account_reason,
    people.not_person_because,
    people.bot_score,
    people.home_country,
    people.home_county,
    people.tier,
    people.followers,
    people.own_tweets,
    people.days,
    people.travel_tweets,
    people.croatia_tweets,
    people.ad_tweets,
    people.platform_engagements,
    people.engagement_rate,
    people.audience,
    people.sharers,
    people.talkers,
    people.last_tweet_at
from putokaz.mart_people as people
where not people.is_person;
