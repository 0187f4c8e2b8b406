-- A member may mark himself by one scan at the door.
alter table attendance drop constraint attendance_source_check;
alter table attendance add constraint attendance_source_check check (source in ('screen', 'paper', 'leave', 'scan'));
