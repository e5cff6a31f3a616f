-- one row per list and batch of steps: how far the ranks still moved
-- key: list_id, steps
create table putokaz.scratch_progress (
    list_id integer not null,
    steps integer not null,
    residual double precision not null
);
