-- one row per list and person who was ranked in the analysis that the newest
-- one is compared with, and is ranked no longer
-- key: list_name, user_key
create view putokaz.v_left_lists as
with latest as (
    select
        runs.previous_run_id,
        row_number() over (order by runs.analysed_at desc, runs.run_id desc)
            as run_number
    from putokaz.mart_runs as runs
)

select
    before.list_name,
    before.user_key,
    before.list_rank as previous_rank,
    before.score as previous_score,
    users.screen_name
from putokaz.run_members as before
inner join latest
    on before.run_id = latest.previous_run_id
inner join putokaz.mart_people as users
    on before.user_key = users.user_key
left join putokaz.mart_list_members as members
    on
        before.list_name = members.list_name
        and before.user_key = members.user_key
where latest.run_number = 1 and members.list_rank is null;
