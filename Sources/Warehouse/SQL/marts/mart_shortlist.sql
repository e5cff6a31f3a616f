-- one row per place or region of Croatia and person to call about it
-- key: scope, scope_name, user_key
create table if not exists putokaz.mart_shortlist (
    scope varchar(8) not null,
    scope_name varchar(200) not null,
    user_key varchar(64) not null,
    shortlist_rank integer not null,
    tweets bigint not null,
    best_score double precision not null,
    best_list varchar(16) not null,
    place_influence double precision not null,
    expected_engagements double precision,
    last_named_at timestamp not null,
    primary key (scope, scope_name, user_key)
);
