-- clears the profiles of others that name the person; run for the latest
-- profiles and for all their snapshots
-- key: user_key
update putokaz.dim_users
set bio = null
where user_key in (
    select users.user_key
    from putokaz.dim_users as users
    inner join forget_keys as forgotten
        on strpos(lower(users.bio), forgotten.user_key) > 0
    where left(forgotten.user_key, 1) = '@'
);
