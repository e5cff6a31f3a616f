-- one row per forgotten user key: the hash of salt and key, so that the list
-- itself does not say whom it keeps out; one salt for all rows
-- key: user_hash
create table if not exists putokaz.suppressed_users (
    user_hash varchar(32) not null,
    salt varchar(64) not null,
    suppressed_at timestamp not null,
    primary key (user_hash)
);
