-- Every statement that a desk at the door made, as it came: which desk (a random key), the how manieth of it, what it knew, and
-- what became of it. The line of the attendance says what stands; this says who said so.
create table door_mark (
  committee_id uuid not null references committee,
  id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  desk_id uuid not null,
  number bigint not null,
  state text check (state in ('present', 'late', 'left_early', 'on_leave', 'official_trip', 'absent')),
  seen text,
  source text not null check (source in ('screen', 'paper', 'scan')),
  marked_at timestamptz not null,
  received_at timestamptz not null,
  marked_by uuid not null,
  outcome text not null check (outcome in ('applied', 'agreed', 'asked', 'off_list')),
  settled_at timestamptz,
  settled_by uuid,
  primary key (committee_id, id),
  foreign key (committee_id, meeting_id) references meeting,
  foreign key (committee_id, person_id) references person,
  foreign key (committee_id, marked_by) references person,
  foreign key (committee_id, settled_by) references person,
  constraint said_once unique (committee_id, meeting_id, desk_id, number),
  constraint moments_have_passed check (marked_at <= received_at),
  constraint settled_by_somebody check ((settled_at is null) = (settled_by is null))
);
create index door_mark_of_person on door_mark (committee_id, meeting_id, person_id);
alter table door_mark enable row level security;
alter table door_mark force row level security;
create policy own_committee on door_mark using (committee_id = (select current_committee()))
  with check (committee_id = (select current_committee()));
do $$
begin
  if exists (select from pg_roles where rolname = 'tongxin_app') then
    grant select, insert on door_mark to tongxin_app;
    grant update (settled_at, settled_by) on door_mark to tongxin_app;
  end if;
end
$$;
