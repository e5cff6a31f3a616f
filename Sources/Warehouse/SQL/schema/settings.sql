-- one row per number that the analysis goes by: weights, windows, minimums
-- key: setting
create table if not exists putokaz.settings (
    setting varchar(64) not null,
    number_value double precision not null,
    meaning varchar(400) not null,
    primary key (setting)
);
