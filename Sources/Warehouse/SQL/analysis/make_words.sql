-- one row per text and word in it that tells a category or raises a flag
-- key: node_id, tweet_key, word
create table putokaz.scratch_words as
with tokens as (
    select
        texts.node_id,
        texts.tweet_key,
        texts.created_at,
        texts.purpose,
        split_part(texts.folded, ' ', cast(numbers.n as integer)) as token
    from putokaz.scratch_texts as texts
    inner join putokaz.scratch_numbers as numbers
        on texts.words >= numbers.n
    where numbers.n between 1 and 80
),

words as (
    select
        words.purpose,
        words.label,
        words.word,
        left(words.word, 3) as beginning,
        replace(words.word, '*', '') as stem
    from putokaz.label_words as words
)

select
    tokens.node_id,
    tokens.tweet_key,
    tokens.created_at,
    words.purpose,
    words.label,
    words.word
from tokens
inner join words
    on
        tokens.purpose = words.purpose
        and left(tokens.token, 3) = words.beginning
where
    tokens.token = words.word
    or (
        words.word <> words.stem
        and left(tokens.token, length(words.stem)) = words.stem
    )
group by
    tokens.node_id,
    tokens.tweet_key,
    tokens.created_at,
    words.purpose,
    words.label,
    words.word;
