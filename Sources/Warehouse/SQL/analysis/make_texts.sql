-- one row per text that is searched for words: the profile of a list's member
-- (without tweet) and each own tweet of a person looked at closely; in lower
-- case, without Croatian diacritics, words parted by spaces
-- key: node_id, tweet_key
create table putokaz.scratch_texts as
with members as (
    select members.node_id
    from putokaz.scratch_members as members
    group by members.node_id
),

texts as (
    select
        members.node_id,
        cast(null as varchar(40)) as tweet_key,
        cast(null as timestamp) as created_at,
        'category' as purpose,
        translate(
            lower(replace(users.bio, chr(10), ' ')),
            'čćžšđČĆŽŠĐ.,:!?()[]/|@&+*"#•·–—',
            'cczsdcczsd                     '
        ) as folded
    from members
    inner join putokaz.scratch_profiles as profiles
        on members.node_id = profiles.node_id
    inner join putokaz.dim_users as users
        on profiles.user_key = users.user_key
    where users.bio is not null
    union all
    select
        tweets.node_id,
        tweets.tweet_key,
        tweets.created_at,
        'safety' as purpose,
        translate(
            lower(replace(facts.tweet_text, chr(10), ' ')),
            'čćžšđČĆŽŠĐ.,:!?()[]/|@&+*"#•·–—',
            'cczsdcczsd                     '
        ) as folded
    from putokaz.scratch_tweets as tweets
    inner join putokaz.scratch_shown as shown
        on tweets.node_id = shown.node_id
    inner join putokaz.fct_tweets as facts
        on tweets.tweet_key = facts.tweet_key
)

select
    texts.node_id,
    texts.tweet_key,
    texts.created_at,
    cast(texts.purpose as varchar(16)) as purpose,
    texts.folded,
    length(texts.folded) - length(replace(texts.folded, ' ', '')) + 1 as words
from texts;
