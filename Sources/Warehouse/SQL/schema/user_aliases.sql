-- one row per handle: the user who was seen last with it
-- key: alias_key (@ and the handle in lower case)
create table if not exists putokaz.user_aliases (
    alias_key varchar(64) not null,
    user_key varchar(64) not null,
    observed_at timestamp not null,
    primary key (alias_key, observed_at, user_key)
);
