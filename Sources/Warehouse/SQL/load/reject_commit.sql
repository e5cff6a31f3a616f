-- sets a commit aside that cannot be loaded
-- key: commit_key
insert into putokaz.rejected_commits (commit_key, reason, rejected_at)
select
    added.commit_key,
    added.reason,
    added.rejected_at
from (
    select
        cast('{commit_key}' as varchar(1024)) as commit_key,
        cast('{reason}' as varchar(2000)) as reason,
        cast('{now}' as timestamp) as rejected_at
) as added
where not exists (
    select 1 from putokaz.rejected_commits as known
    where known.commit_key = added.commit_key
);
