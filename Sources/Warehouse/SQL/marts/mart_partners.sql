-- one row per person looked at closely and account named in advertising
-- key: user_key, partner_key
create table if not exists putokaz.mart_partners (
    user_key varchar(64) not null,
    partner_key varchar(64) not null,
    partner_name varchar(60),
    partner_rank integer not null,
    tweets bigint not null,
    last_named_at timestamp not null,
    primary key (user_key, partner_key)
);
