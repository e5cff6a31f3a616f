-- removes the person's handles
-- key: alias_key
delete from putokaz.user_aliases
where
    user_key in (select forgotten.user_key from forget_keys as forgotten)
    or alias_key in (select forgotten.user_key from forget_keys as forgotten);
