-- clears the profiles of others that name the person, all their snapshots
-- key: user_key
update putokaz.user_snapshots
set bio = null
where user_key in (
    select snapshots.user_key
    from putokaz.user_snapshots as snapshots
    inner join forget_keys as forgotten
        on strpos(lower(snapshots.bio), forgotten.user_key) > 0
    where left(forgotten.user_key, 1) = '@'
);
