-- one row per member of a list whose profile tells a category: the one that
-- most words tell
-- key: node_id
create table putokaz.scratch_categories as
with counts as (
    select
        found.node_id,
        found.label,
        count(*) as words
    from putokaz.scratch_words as found
    where found.purpose = 'category'
    group by found.node_id, found.label
),

placed as (
    select
        counts.node_id,
        counts.label,
        row_number() over (
            partition by counts.node_id
            order by counts.words desc, counts.label
        ) as label_rank
    from counts
),

ordered as (
    select
        placed.node_id,
        placed.label,
        found.word,
        row_number() over (
            partition by placed.node_id
            order by found.word
        ) as word_rank
    from placed
    inner join putokaz.scratch_words as found
        on
            placed.node_id = found.node_id
            and placed.label = found.label
    where placed.label_rank = 1 and found.purpose = 'category'
)

select
    ordered.node_id,
    ordered.label as category,
    max(case when ordered.word_rank = 1 then ordered.word end)
    || coalesce(
        max(case when ordered.word_rank = 2 then ', ' || ordered.word end), ''
    )
    || coalesce(
        max(case when ordered.word_rank = 3 then ', ' || ordered.word end), ''
    ) as category_words
from ordered
group by ordered.node_id, ordered.label;
