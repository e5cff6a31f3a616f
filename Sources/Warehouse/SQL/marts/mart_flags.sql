-- one row per person looked at closely, flag and word that raised it
-- key: user_key, flag, word
create table if not exists putokaz.mart_flags (
    user_key varchar(64) not null,
    flag varchar(16) not null,
    word varchar(64) not null,
    tweets bigint not null,
    last_used_at timestamp not null,
    primary key (user_key, flag, word)
);
