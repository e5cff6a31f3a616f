-- one row per population: the lists, and who is in none and why
-- key: population
create table if not exists putokaz.mart_populations (
    population varchar(32) not null,
    members bigint not null,
    ranked bigint not null,
    not_enough_data bigint not null,
    primary key (population)
);
