-- empties the mart for what this analysis brings
-- key: user_key, flag, word
delete from putokaz.mart_flags;
