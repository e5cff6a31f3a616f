-- one row per version of the transform with its gazetteer, in the order in
-- which they were first loaded; the highest generation's rows win
-- key: generation (transform version x 1,000,000 + running number)
create table if not exists putokaz.transform_generations (
    generation bigint not null,
    transform_version integer not null,
    gazetteer varchar(64) not null,
    primary key (generation)
);
