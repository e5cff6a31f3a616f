-- removes the person from the mart at once, not at the next analysis
-- key: list_name, user_key, tweet_key
delete from putokaz.mart_evidence
where user_key in (select forgotten.user_key from forget_keys as forgotten);
