-- one row per word that tells a category or raises a flag
-- key: purpose, word
create view putokaz.v_label_words as
select
    words.purpose,
    words.word,
    words.label
from putokaz.label_words as words;
