-- one row, one number: full comparisons of lake and ledger since a time
-- key: none
select count(*) as reconciliations
from putokaz.reconciliations as done
where done.reconciled_at > cast('{since}' as timestamp);
