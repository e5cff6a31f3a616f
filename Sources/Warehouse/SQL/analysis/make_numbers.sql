-- one row per whole number from 0 to 999, to count with
-- key: n
create table putokaz.scratch_numbers as
with digits as (
    select 0 as digit
    union all
    select 1 as digit
    union all
    select 2 as digit
    union all
    select 3 as digit
    union all
    select 4 as digit
    union all
    select 5 as digit
    union all
    select 6 as digit
    union all
    select 7 as digit
    union all
    select 8 as digit
    union all
    select 9 as digit
)

select ones.digit + 10 * tens.digit + 100 * hundreds.digit as n
from digits as ones
cross join digits as tens
cross join digits as hundreds;
