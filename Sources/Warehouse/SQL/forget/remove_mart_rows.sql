-- removes the person from a mart at once, not at the next analysis; run for
-- each mart that has users
-- key: user_key
delete from putokaz.mart_people
where user_key in (select forgotten.user_key from forget_keys as forgotten);
