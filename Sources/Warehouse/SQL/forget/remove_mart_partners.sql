-- removes the person from the mart at once, as one who advertises and as one
-- who is named in advertising
-- key: user_key, partner_key
delete from putokaz.mart_partners
where
    user_key in (select forgotten.user_key from forget_keys as forgotten)
    or partner_key in (select named.user_key from forget_keys as named);
