-- What duties keep beyond what follows from the rule pack and the records: waivers, talks, reminders made, calendar addresses.

-- 免：one turn of a duty that need not be done, by whom and why. Taken back, it stays with who took it back.
create table duty_waiver (
  committee_id uuid not null,
  id uuid not null,
  duty text not null check (duty <> ''),
  -- The unit, or the person who holds a post.
  subject_id uuid not null,
  unit_id uuid not null,
  period_from date not null,
  reason text not null check (reason <> ''),
  waived_by uuid not null,
  waived_at timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, unit_id) references unit,
  foreign key (committee_id, waived_by) references person,
  foreign key (committee_id, withdrawn_by) references person,
  constraint withdrawn_by_somebody check ((withdrawn_at is null) = (withdrawn_by is null))
);
create unique index waived_once on duty_waiver (committee_id, duty, subject_id, period_from) where withdrawn_at is null;

-- 谈心谈话：the day and the two people, never what was said.
create table heart_talk (
  committee_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  on_date date not null,
  one_id uuid not null,
  other_id uuid not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, unit_id) references unit,
  foreign key (committee_id, one_id) references person,
  foreign key (committee_id, other_id) references person,
  foreign key (committee_id, recorded_by) references person,
  foreign key (committee_id, withdrawn_by) references person,
  constraint talks_need_two check (one_id <> other_id),
  constraint withdrawn_by_somebody check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index heart_talk_by_unit on heart_talk (committee_id, unit_id, on_date);

-- 月提示：that it was laid on the desks; once a branch and month, however often the job runs.
create table month_reminder (
  committee_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  month date not null check (extract(day from month) = 1),
  made_at timestamptz not null,
  primary key (committee_id, id),
  foreign key (committee_id, unit_id) references unit,
  constraint reminded_once unique (committee_id, unit_id, month)
);

-- 日历订阅：a private address; only its digest is kept, and nothing of who reads it or when.
create table calendar_feed (
  committee_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  person_id uuid not null,
  address_digest bytea not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (committee_id, id),
  foreign key (committee_id, unit_id) references unit,
  foreign key (committee_id, person_id) references person,
  constraint one_address_each unique (address_digest)
);
create index calendar_feed_by_person on calendar_feed (committee_id, person_id) where revoked_at is null;

do $$
declare
  t text;
begin
  foreach t in array array['duty_waiver', 'heart_talk', 'month_reminder', 'calendar_feed'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_committee on %I using (committee_id = (select current_committee()))
      with check (committee_id = (select current_committee()))', t);
  end loop;
  -- Whoever calls a calendar address has no session: it is found by its digest, to read only.
  create policy signing_in on calendar_feed for select using ((select signing_in()));
  if exists (select from pg_roles where rolname = 'tongxin_app') then
    grant select, insert on duty_waiver, heart_talk, month_reminder, calendar_feed to tongxin_app;
    grant update (withdrawn_by, withdrawn_at) on duty_waiver, heart_talk to tongxin_app;
    grant update (revoked_at) on calendar_feed to tongxin_app;
  end if;
end
$$;
