-- removes the users that this batch renews, or whose handle's id is known now
-- key: user_key
delete from putokaz.dim_users
where user_key in (
    select merged.user_key from load_users_merged as merged
    union all
    select aliases.alias_key from putokaz.user_aliases as aliases
);
