-- lets a group look into the schema; report_group stands for its name
-- key: none
grant usage on schema putokaz to group report_group;
