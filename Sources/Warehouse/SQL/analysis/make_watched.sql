-- one row per list and person looked at closely
-- key: list_id, node_id
create table putokaz.scratch_watched as
select
    lists.list_id,
    lists.node_id
from putokaz.scratch_lists as lists
cross join putokaz.scratch_settings as limits
where lists.list_rank <= limits.detailed_people;
