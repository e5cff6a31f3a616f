-- drops the helpers of this batch, for sessions that outlive it
-- key: none
drop table forget_keys, forget_tweets;
