-- one row per person looked at closely, brand-safety flag and word
-- key: user_key, flag, word
create view putokaz.v_flags as
select
    flags.user_key,
    flags.flag,
    flags.word,
    flags.tweets,
    flags.last_used_at
from putokaz.mart_flags as flags;
