-- keeps the first ranks of this analysis, to show change later
-- key: run_id, list_name, user_key
insert into putokaz.run_members (
    run_id,
    list_name,
    user_key,
    list_rank,
    score
)
select
    runs.run_id,
    members.list_name,
    members.user_key,
    members.list_rank,
    members.score
from putokaz.mart_list_members as members
cross join putokaz.scratch_run as runs
cross join putokaz.scratch_settings as limits
where members.list_rank <= limits.kept_ranks;
