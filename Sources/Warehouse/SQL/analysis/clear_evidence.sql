-- empties the mart for what this analysis brings
-- key: list_name, user_key, tweet_key
delete from putokaz.mart_evidence;
