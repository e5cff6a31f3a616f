-- one row per person who is looked at closely in any list
-- key: node_id
create table putokaz.scratch_shown as
select watched.node_id
from putokaz.scratch_watched as watched
group by watched.node_id;
