-- empties the mart for what this analysis brings
-- key: user_key, partner_key
delete from putokaz.mart_partners;
