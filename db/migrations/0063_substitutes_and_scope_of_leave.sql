-- 替会: somebody comes instead of somebody due, without his vote. Leave says how many half-days it is for.
alter table attendance
  add column stands_in_for uuid,
  add constraint stands_in_for_somebody_else check (stands_in_for is null or (stands_in_for <> person_id and due_as = 'observer')),
  add constraint substitute_of_somebody_invited foreign key (committee_id, meeting_id, stands_in_for) references attendance;
alter table leave_request add column half_days numeric(4, 1) check (half_days > 0);
