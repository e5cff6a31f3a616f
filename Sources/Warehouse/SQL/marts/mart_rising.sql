-- one row per person who is passed on and talked to more than before
-- key: user_key
create table if not exists putokaz.mart_rising (
    user_key varchar(64) not null,
    rising_rank integer not null,
    actions_now bigint not null,
    actions_before bigint not null,
    growth_ratio double precision not null,
    growth_z double precision not null,
    primary key (user_key)
);
