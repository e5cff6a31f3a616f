-- one row per commit file that could not be loaded, set aside with its reason
-- key: commit_key
create table if not exists putokaz.rejected_commits (
    commit_key varchar(1024) not null,
    reason varchar(2000) not null,
    rejected_at timestamp not null,
    primary key (commit_key)
);
