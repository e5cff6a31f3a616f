-- removes what is known of the person under any key
-- key: user_key
delete from putokaz.dim_users
where user_key in (select forgotten.user_key from forget_keys as forgotten);
