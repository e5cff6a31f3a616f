-- takes the person's name off the tombstones, which stay
-- key: tweet_key, deleted_at
update putokaz.deleted_tweets
set user_key = null
where user_key in (select forgotten.user_key from forget_keys as forgotten);
