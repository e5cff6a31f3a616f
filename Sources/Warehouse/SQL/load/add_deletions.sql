-- adds the tombstones that are new
-- key: tweet_key, deleted_at
insert into putokaz.deleted_tweets (tweet_key, user_key, deleted_at)
select
    staged.tweet_key,
    max(staged.user_key) as user_key,
    staged.deleted_at
from load_deletions as staged
where
    not exists (
        select 1 from putokaz.deleted_tweets as known
        where
            known.tweet_key = staged.tweet_key
            and known.deleted_at = staged.deleted_at
    )
group by staged.tweet_key, staged.deleted_at;
