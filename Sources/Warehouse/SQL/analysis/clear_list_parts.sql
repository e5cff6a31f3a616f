-- empties the mart for what this analysis brings
-- key: list_name, user_key, part
delete from putokaz.mart_list_parts;
