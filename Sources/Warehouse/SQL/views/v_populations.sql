-- one row per population, with its size
-- key: population
create view putokaz.v_populations as
select
    populations.population,
    populations.members,
    populations.ranked,
    populations.not_enough_data
from putokaz.mart_populations as populations;
