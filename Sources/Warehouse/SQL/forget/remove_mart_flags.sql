-- removes the person from the mart at once, not at the next analysis
-- key: user_key, flag, word
delete from putokaz.mart_flags
where user_key in (select forgotten.user_key from forget_keys as forgotten);
