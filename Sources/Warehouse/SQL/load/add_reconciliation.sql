-- notes that the lake's commits were compared with the ledger in full
-- key: reconciled_at
insert into putokaz.reconciliations (reconciled_at)
select cast('{now}' as timestamp) as reconciled_at
where not exists (
    select 1 from putokaz.reconciliations as known
    where known.reconciled_at = cast('{now}' as timestamp)
);
