-- one row per person on the rise, the steepest first
-- key: user_key
select
    rising.rising_rank,
    rising.user_key,
    rising.screen_name,
    rising.display_name,
    rising.actions_now,
    rising.actions_before,
    cast(rising.growth_ratio as numeric(18, 2)) as growth_ratio,
    rising.followers,
    rising.home_country
from putokaz.v_rising as rising
where rising.rising_rank <= 50
order by rising.rising_rank;
