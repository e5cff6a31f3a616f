-- one row per pair of hexadecimal digits: how often a tweet with it is drawn;
-- together a Poisson distribution of mean 1, to 1 in 256
-- key: digits
create table putokaz.scratch_chances as
select
    substring('0123456789abcdef', cast(numbers.n / 16 as integer) + 1, 1)
    || substring('0123456789abcdef', cast(mod(numbers.n, 16) as integer) + 1, 1)
        as digits,
    case
        when numbers.n < 94 then 0
        when numbers.n < 188 then 1
        when numbers.n < 235 then 2
        when numbers.n < 251 then 3
        when numbers.n < 255 then 4
        else 5
    end as draws
from putokaz.scratch_numbers as numbers
where numbers.n < 256;
