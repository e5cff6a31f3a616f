-- one row per commit that needs no loading: loaded, or set aside
-- key: commit_key
select ledger.commit_key
from putokaz.ledger as ledger
union distinct
select rejected.commit_key
from putokaz.rejected_commits as rejected;
