-- removes the person from the kept ranks of earlier analyses
-- key: run_id, list_name, user_key
delete from putokaz.run_members
where user_key in (select forgotten.user_key from forget_keys as forgotten);
