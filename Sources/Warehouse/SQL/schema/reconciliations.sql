-- one row per full comparison of the lake's commits with the ledger
-- key: reconciled_at
create table if not exists putokaz.reconciliations (
    reconciled_at timestamp not null,
    primary key (reconciled_at)
);
