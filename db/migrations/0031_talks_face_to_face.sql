-- The recorded meeting at which a sheet was talked over face to face.
alter table round_sheet add column talked_at_meeting uuid;
alter table round_sheet add constraint talked_over_at_a_meeting
  foreign key (committee_id, talked_at_meeting) references meeting;
