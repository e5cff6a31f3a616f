-- lets a group read a view; report_group and report_view stand for their names
-- key: none
grant select on putokaz.report_view to group report_group;
