-- one row per number that the analysis goes by
-- key: setting
select
    settings.setting,
    settings.number_value,
    settings.meaning
from putokaz.v_settings as settings
order by settings.setting;
