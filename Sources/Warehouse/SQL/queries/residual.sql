-- one row: how far the ranks moved in the last step, of the worst list
-- key: none
select coalesce(max(progress.residual), 0) as residual
from putokaz.scratch_progress as progress
where
    progress.steps = (
        select max(latest.steps) from putokaz.scratch_progress as latest
    );
