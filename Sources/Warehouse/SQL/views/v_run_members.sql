-- one row per kept analysis, list and member ranked in it
-- key: run_id, list_name, user_key
create view putokaz.v_run_members as
select
    members.run_id,
    members.list_name,
    members.user_key,
    members.list_rank,
    members.score,
    runs.analysed_at,
    users.screen_name
from putokaz.run_members as members
inner join putokaz.mart_runs as runs
    on members.run_id = runs.run_id
inner join putokaz.mart_people as users
    on members.user_key = users.user_key;
