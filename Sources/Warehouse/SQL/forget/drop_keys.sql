-- drops the helper of the first step, for sessions that outlive it
-- key: none
drop table forget_keys;
