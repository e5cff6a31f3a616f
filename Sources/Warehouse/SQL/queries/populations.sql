-- one row per population
-- key: population
select
    populations.population,
    populations.members,
    populations.ranked,
    populations.not_enough_data
from putokaz.v_populations as populations
order by populations.population;
