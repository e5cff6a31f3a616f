-- adds this batch's commits to the ledger, but for those already there
-- key: commit_key
insert into putokaz.ledger (
    commit_key,
    object_identity,
    object_bucket,
    object_key,
    part,
    transform_version,
    gazetteer,
    row_count,
    record_count,
    reject_count,
    load_id,
    loaded_at
)
select
    loaded.commit_key,
    loaded.object_identity,
    loaded.object_bucket,
    loaded.object_key,
    loaded.part,
    loaded.transform_version,
    loaded.gazetteer,
    loaded.row_count,
    loaded.record_count,
    loaded.reject_count,
    loaded.load_id,
    loaded.loaded_at
from load_commits as loaded
where not exists (
    select 1 from putokaz.ledger as known
    where known.commit_key = loaded.commit_key
);
