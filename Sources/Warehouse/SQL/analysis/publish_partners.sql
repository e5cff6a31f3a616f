-- brings the accounts that persons looked at closely name in advertising
-- key: user_key, partner_key
insert into putokaz.mart_partners (
    user_key,
    partner_key,
    partner_name,
    partner_rank,
    tweets,
    last_named_at
)
with named as (
    select
        tweets.node_id,
        keys.user_key as partner_key,
        max(actions.to_screen_name) as partner_name,
        count(distinct tweets.tweet_key) as tweets,
        max(tweets.created_at) as last_named_at
    from putokaz.scratch_tweets as tweets
    inner join putokaz.scratch_shown as shown
        on tweets.node_id = shown.node_id
    inner join putokaz.fct_interactions as actions
        on tweets.tweet_key = actions.tweet_key
    inner join putokaz.scratch_keys as keys
        on actions.to_user_key = keys.raw_key
    where
        tweets.is_advertising
        and actions.kind = 'mention'
        and keys.node_id <> tweets.node_id
    group by tweets.node_id, keys.user_key
)

select
    profiles.user_key,
    named.partner_key,
    named.partner_name,
    row_number() over (
        partition by profiles.user_key
        order by named.tweets desc, named.partner_key
    ) as partner_rank,
    named.tweets,
    named.last_named_at
from named
inner join putokaz.scratch_profiles as profiles
    on named.node_id = profiles.node_id;
