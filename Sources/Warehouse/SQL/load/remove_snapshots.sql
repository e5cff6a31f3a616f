-- removes the snapshots that this batch brings anew
-- key: user_key, observed_at
delete from putokaz.user_snapshots
using load_users_merged as merged
where
    user_snapshots.user_key = merged.user_key
    and user_snapshots.observed_at = merged.observed_at;
