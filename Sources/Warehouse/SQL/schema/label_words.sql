-- one row per word that tells a category or raises a flag; stems end in *
-- key: purpose, word
create table if not exists putokaz.label_words (
    purpose varchar(16) not null,
    word varchar(64) not null,
    label varchar(16) not null,
    primary key (purpose, word)
);
