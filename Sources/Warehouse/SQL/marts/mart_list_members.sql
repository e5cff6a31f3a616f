-- one row per list and member: rank and score, or why there is none
-- key: list_name, user_key
create table if not exists putokaz.mart_list_members (
    list_name varchar(16) not null,
    user_key varchar(64) not null,
    is_ranked boolean not null,
    why varchar(2000) not null,
    list_rank integer,
    score double precision,
    best_rank integer,
    worst_rank integer,
    previous_rank integer,
    previous_score double precision,
    primary key (list_name, user_key)
);
