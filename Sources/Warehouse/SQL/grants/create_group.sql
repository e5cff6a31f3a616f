-- makes the group of those who read reports; report_group stands for its name
-- key: none
create group report_group;
