-- empties the mart for what this analysis brings
-- key: scope, scope_name, user_key
delete from putokaz.mart_shortlist;
