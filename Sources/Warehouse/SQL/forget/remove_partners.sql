-- removes the person where others have named them in advertising
-- key: user_key, partner_key
delete from putokaz.mart_partners
where partner_key in (select forgotten.user_key from forget_keys as forgotten);
