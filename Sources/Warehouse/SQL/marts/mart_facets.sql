-- one row per account, facet and value: the languages (lang) that it writes in,
-- and of persons looked at closely the countries and languages of their
-- audience (audience_country, audience_lang)
-- key: user_key, facet, facet_value
create table if not exists putokaz.mart_facets (
    user_key varchar(64) not null,
    facet varchar(16) not null,
    facet_value varchar(16) not null,
    facet_rank integer not null,
    amount bigint not null,
    share double precision not null,
    primary key (user_key, facet, facet_value)
);
