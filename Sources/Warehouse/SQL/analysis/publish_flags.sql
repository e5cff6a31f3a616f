-- brings the words that raise flags with persons looked at closely
-- key: user_key, flag, word
insert into putokaz.mart_flags (
    user_key,
    flag,
    word,
    tweets,
    last_used_at
)
select
    profiles.user_key,
    flags.flag,
    flags.word,
    count(*) as tweets,
    max(flags.created_at) as last_used_at
from putokaz.scratch_flags as flags
inner join putokaz.scratch_profiles as profiles
    on flags.node_id = profiles.node_id
group by profiles.user_key, flags.flag, flags.word;
