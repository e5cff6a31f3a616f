-- one row per number that the analysis goes by
-- key: setting
create view putokaz.v_settings as
select
    settings.setting,
    settings.number_value,
    settings.meaning
from putokaz.settings as settings;
