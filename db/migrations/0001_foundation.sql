-- One committee is one tenant. Every table of a tenant leads its keys with committee_id and is
-- walled off by row-level security: a connection sees the committee whose badge it wears.

create extension if not exists btree_gist;

create collation if not exists surname_stroke (provider = icu, locale = 'zh-u-co-stroke');

create function current_committee() returns uuid language sql stable parallel safe as $$
  select case when current_setting('tongxin.committee', true) ~ '^[0-9a-f-]{36}$'
    then current_setting('tongxin.committee', true)::uuid end
$$;

create function signing_in() returns boolean language sql stable parallel safe as $$
  select coalesce(current_setting('tongxin.committee', true), '') = 'sign-in'
$$;

create function refuse_change() returns trigger language plpgsql as $$
begin
  if current_setting('tongxin.rebuilding', true) = tg_table_name then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;

create table committee (
  id uuid primary key,
  name text not null,
  short_name text not null,
  office_phone text,
  demonstration boolean not null default false,
  created_at timestamptz not null,
  constraint committee_named_once unique (name)
);

create table rule_pack (
  committee_id uuid not null references committee,
  version text not null,
  pack_id text not null,
  content jsonb not null,
  checksum text not null,
  state text not null default 'draft' check (state in ('draft', 'adopted', 'replaced')),
  adopted_at_meeting uuid,
  in_force_from date,
  loaded_at timestamptz not null,
  primary key (committee_id, version),
  constraint in_force_since_adoption check (state = 'draft' or in_force_from is not null)
);

create table term (
  committee_id uuid not null references committee,
  id uuid not null,
  title text not null,
  from_on date not null,
  until_on date,
  primary key (committee_id, id),
  constraint term_runs_forward check (until_on is null or until_on > from_on),
  constraint one_term_at_a_time exclude using gist (committee_id with =, daterange(from_on, until_on) with &&)
);

create table duty_year (
  committee_id uuid not null,
  id uuid not null,
  term_id uuid not null,
  title text not null,
  from_on date not null,
  until_on date,
  primary key (committee_id, id),
  foreign key (committee_id, term_id) references term,
  constraint duty_year_runs_forward check (until_on is null or until_on > from_on),
  constraint one_duty_year_at_a_time exclude using gist (committee_id with =, daterange(from_on, until_on) with &&)
);

create table unit (
  committee_id uuid not null references committee,
  id uuid not null,
  parent_id uuid,
  kind text not null,
  axis text not null check (axis in ('cppcc', 'party', 'functional')),
  name text not null,
  short_name text,
  rank_no integer not null default 0,
  from_on date not null,
  until_on date,
  primary key (committee_id, id),
  foreign key (committee_id, parent_id) references unit,
  constraint unit_runs_forward check (until_on is null or until_on > from_on),
  constraint not_its_own_parent check (parent_id <> id),
  constraint unit_named_once exclude using gist (
    committee_id with =, kind with =, name with =, daterange(from_on, until_on) with &&)
);
create index unit_by_parent on unit (committee_id, parent_id);

-- Splits, merges and successions: which unit came out of which, on which day.
create table unit_lineage (
  committee_id uuid not null,
  change_id uuid not null,
  from_unit_id uuid not null,
  to_unit_id uuid not null,
  change text not null check (change in ('split', 'merge', 'succession')),
  on_date date not null,
  basis text,
  primary key (committee_id, from_unit_id, to_unit_id),
  foreign key (committee_id, from_unit_id) references unit,
  foreign key (committee_id, to_unit_id) references unit,
  constraint not_its_own_successor check (from_unit_id <> to_unit_id)
);

create table person (
  committee_id uuid not null references committee,
  id uuid not null,
  name text not null,
  pinyin text not null default '',
  initials text not null default '',
  sex text check (sex in ('male', 'female')),
  birth_month text check (birth_month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  ethnicity text,
  affiliation text,
  party_joined_on date,
  party_probationary_until date,
  education text,
  employer text,
  employer_post text,
  phone text,
  mark text,
  rank_no integer not null default 100000,
  is_cadre boolean not null default false,
  left_on date,
  version integer not null default 1,
  primary key (committee_id, id),
  constraint phone_of_one_person unique (committee_id, phone)
);
create index person_by_rank on person (committee_id, rank_no, id);
create index person_by_stroke on person (committee_id, name collate surname_stroke, id);
create index person_by_name on person (committee_id, name);

-- A person's seat in a term: who is a member, of which sector, from when until when.
create table seat (
  committee_id uuid not null,
  id uuid not null,
  term_id uuid not null,
  person_id uuid not null,
  sector_id uuid not null,
  from_on date not null,
  until_on date,
  end_reason text check (end_reason in ('resigned', 'removed', 'lapsed', 'died')),
  primary key (committee_id, id),
  foreign key (committee_id, term_id) references term,
  foreign key (committee_id, person_id) references person,
  foreign key (committee_id, sector_id) references unit,
  constraint seat_runs_forward check (until_on is null or until_on > from_on),
  constraint ended_with_a_reason check (end_reason is null or until_on is not null),
  constraint one_seat_at_a_time exclude using gist (
    committee_id with =, person_id with =, daterange(from_on, until_on) with &&)
);
create index seat_by_person on seat (committee_id, person_id);
create index seat_by_sector on seat (committee_id, sector_id);

-- Belonging to a unit. `slot` names what a person may have only one of at a time
-- (organisational relation: one Party branch; at most one functional branch).
create table membership (
  committee_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  slot text,
  is_home boolean not null default false,
  from_on date not null,
  until_on date,
  primary key (committee_id, id),
  foreign key (committee_id, person_id) references person,
  foreign key (committee_id, unit_id) references unit,
  constraint membership_runs_forward check (until_on is null or until_on > from_on),
  constraint one_per_slot exclude using gist (
    committee_id with =, person_id with =, slot with =, daterange(from_on, until_on) with &&)
    where (slot is not null),
  constraint one_home_committee exclude using gist (
    committee_id with =, person_id with =, daterange(from_on, until_on) with &&) where (is_home),
  constraint joined_once exclude using gist (
    committee_id with =, person_id with =, unit_id with =, daterange(from_on, until_on) with &&)
);
create index membership_by_unit on membership (committee_id, unit_id);
create index membership_by_person on membership (committee_id, person_id);

create table post (
  committee_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  kind text not null,
  title text,
  from_on date not null,
  until_on date,
  primary key (committee_id, id),
  foreign key (committee_id, person_id) references person,
  foreign key (committee_id, unit_id) references unit,
  constraint post_runs_forward check (until_on is null or until_on > from_on),
  constraint post_held_once exclude using gist (
    committee_id with =, person_id with =, unit_id with =, kind with =, daterange(from_on, until_on) with &&),
  constraint administrators_are_different_people exclude using gist (
    committee_id with =, person_id with =, kind with <>, daterange(from_on, until_on) with &&)
    where (kind in ('system_admin', 'security_admin', 'audit_admin'))
);
create index post_by_person on post (committee_id, person_id);
create index post_by_unit on post (committee_id, unit_id);

create table account (
  committee_id uuid not null references committee,
  id uuid not null,
  person_id uuid not null,
  password_hash text not null,
  password_changed_at timestamptz,
  must_change_password boolean not null default true,
  second_factor_secret bytea,
  second_factor_confirmed_at timestamptz,
  second_factor_last_step bigint,
  disabled_at timestamptz,
  last_signed_in_at timestamptz,
  created_at timestamptz not null,
  primary key (committee_id, id),
  foreign key (committee_id, person_id) references person,
  constraint one_account_each unique (committee_id, person_id)
);

create table recovery_code (
  committee_id uuid not null,
  account_id uuid not null,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (committee_id, account_id, code_hash),
  foreign key (committee_id, account_id) references account
);

create table session (
  committee_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  token_hash bytea not null,
  started_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  address text not null,
  browser text not null,
  second_factor boolean not null default false,
  primary key (committee_id, id),
  foreign key (committee_id, account_id) references account,
  constraint session_token_once unique (token_hash)
);
create index session_by_account on session (committee_id, account_id) where ended_at is null;

-- Failed sign-ins, counted per name and per address; they slow down, they never lock for good.
create table sign_in_failure (
  bucket text not null,
  failures integer not null,
  last_at timestamptz not null,
  primary key (bucket)
);

create table api_token (
  committee_id uuid not null references committee,
  id uuid not null,
  name text not null,
  token_hash bytea not null,
  permissions text[] not null,
  created_by uuid not null,
  created_at timestamptz not null,
  expires_on date,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (committee_id, id),
  constraint api_token_once unique (token_hash)
);

-- What happened. Append-only: the audit trail, the ledger, notices and histories all read it.
create table event (
  committee_id uuid not null references committee,
  id uuid not null,
  seq bigint generated always as identity,
  type text not null,
  at timestamptz not null,
  on_date date not null,
  actor_account_id uuid,
  actor_person_id uuid,
  actor_token_id uuid,
  subject_kind text,
  subject_id uuid,
  subject_title text,
  outcome text not null default 'done' check (outcome in ('done', 'refused')),
  payload jsonb not null default '{}',
  pack_version text,
  request_id text,
  address text,
  primary key (committee_id, id)
);
create index event_in_order on event (committee_id, seq);
create index event_by_subject on event (committee_id, subject_id, seq);
create index event_by_type on event (committee_id, type, seq);
create trigger event_is_append_only before update or delete on event
  for each row execute function refuse_change();
create trigger event_is_never_emptied before truncate on event
  for each statement execute function refuse_change();

-- The ledger: derived from events, never written by hand; a correction points at what it corrects.
create table fact (
  committee_id uuid not null,
  event_id uuid not null,
  ordinal integer not null,
  kind text not null,
  subject_id uuid not null,
  on_date date not null,
  attributes jsonb not null default '{}',
  record_kind text not null,
  record_id uuid not null,
  corrects_event_id uuid,
  corrects_ordinal integer,
  primary key (committee_id, event_id, ordinal),
  foreign key (committee_id, event_id) references event,
  foreign key (committee_id, subject_id) references person,
  foreign key (committee_id, corrects_event_id, corrects_ordinal) references fact,
  constraint corrected_once unique (committee_id, corrects_event_id, corrects_ordinal)
);
create index fact_by_subject on fact (committee_id, subject_id, on_date);
create index fact_by_record on fact (committee_id, record_id);
create index fact_by_kind on fact (committee_id, kind, on_date);
create trigger fact_is_append_only before update or delete on fact
  for each row execute function refuse_change();

create table meeting (
  committee_id uuid not null,
  id uuid not null,
  kind text not null,
  unit_id uuid not null,
  number integer,
  title text not null,
  place text,
  starts_at timestamptz not null,
  ends_at timestamptz,
  held_on date not null,
  half_days numeric(4, 1) not null default 1,
  party_internal boolean not null default false,
  state text not null check (state in ('draft', 'convened', 'held', 'adopted', 'cancelled')),
  chair_id uuid,
  recorder_id uuid,
  summary text not null default '',
  entered_late_by uuid,
  entered_late_at timestamptz,
  entered_late_reason text,
  adopted_by uuid,
  adopted_at timestamptz,
  adoption_event_id uuid,
  cancelled_reason text,
  created_by uuid not null,
  version integer not null default 1,
  primary key (committee_id, id),
  foreign key (committee_id, unit_id) references unit,
  foreign key (committee_id, chair_id) references person,
  foreign key (committee_id, recorder_id) references person,
  constraint ends_after_it_starts check (ends_at is null or ends_at > starts_at),
  constraint adopted_means_evidence check ((state = 'adopted') = (adopted_at is not null)),
  constraint cancelled_with_a_reason check (state <> 'cancelled' or cancelled_reason is not null),
  constraint late_entry_is_stamped check (
    (entered_late_at is null) = (entered_late_reason is null)
    and (entered_late_at is null) = (entered_late_by is null))
);
create index meeting_by_day on meeting (committee_id, held_on desc, id);
create index meeting_by_unit on meeting (committee_id, unit_id, held_on desc);
create index meeting_by_kind on meeting (committee_id, kind, held_on desc);

-- Who was due at a meeting, as what, and what became of it.
create table attendance (
  committee_id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  due_as text not null default 'due' check (due_as in ('due', 'observer')),
  position text,
  state text check (state in ('present', 'late', 'left_early', 'on_leave', 'official_trip', 'absent')),
  half_days_attended numeric(4, 1),
  source text check (source in ('screen', 'paper', 'leave')),
  marked_by uuid,
  marked_for boolean not null default false,
  marked_at timestamptz,
  late_entry_reason text,
  note text,
  constraint signed_in_once primary key (committee_id, meeting_id, person_id),
  foreign key (committee_id, meeting_id) references meeting,
  foreign key (committee_id, person_id) references person,
  constraint marks_have_evidence check (
    (state is null) = (marked_at is null) and (state is null) = (source is null))
);
create index attendance_by_person on attendance (committee_id, person_id);

create table leave_request (
  committee_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('on_leave', 'official_trip')),
  reason text not null,
  state text not null check (state in ('requested', 'approved', 'refused', 'withdrawn')),
  requested_by uuid not null,
  requested_at timestamptz not null,
  entered_for boolean not null default false,
  decided_by uuid,
  decided_at timestamptz,
  decision_note text,
  primary key (committee_id, id),
  foreign key (committee_id, meeting_id, person_id) references attendance,
  constraint decided_by_somebody check (
    (state in ('approved', 'refused')) = (decided_at is not null) and (decided_at is null) = (decided_by is null))
);
create unique index one_open_leave_request on leave_request (committee_id, meeting_id, person_id)
  where state in ('requested', 'approved');

create table agenda_item (
  committee_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  position integer not null,
  title text not null,
  first_agenda boolean not null default false,
  presenter_id uuid,
  record text not null default '',
  primary key (committee_id, id),
  foreign key (committee_id, meeting_id) references meeting,
  foreign key (committee_id, presenter_id) references person,
  constraint one_item_per_position unique (committee_id, meeting_id, position) deferrable initially deferred,
  constraint first_agenda_comes_first check (not first_agenda or position = 1)
);

create table decision (
  committee_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  agenda_item_id uuid,
  position integer not null,
  wording text not null,
  owner_id uuid,
  due_on date,
  primary key (committee_id, id),
  foreign key (committee_id, meeting_id) references meeting,
  foreign key (committee_id, agenda_item_id) references agenda_item,
  foreign key (committee_id, owner_id) references person,
  constraint one_decision_per_position unique (committee_id, meeting_id, position) deferrable initially deferred
);

create table task (
  committee_id uuid not null references committee,
  id uuid not null,
  kind text not null check (kind in ('act', 'read')),
  action text not null,
  title text not null,
  subject_kind text not null,
  subject_id uuid not null,
  started_by uuid,
  created_at timestamptz not null,
  due_on date,
  state text not null check (state in ('open', 'done', 'withdrawn')),
  result text,
  done_by uuid,
  done_at timestamptz,
  primary key (committee_id, id),
  constraint done_by_somebody check ((state = 'done') = (done_at is not null))
);
create index task_by_subject on task (committee_id, subject_id);

create table task_owner (
  committee_id uuid not null,
  task_id uuid not null,
  person_id uuid not null,
  seen_at timestamptz,
  primary key (committee_id, task_id, person_id),
  foreign key (committee_id, task_id) references task,
  foreign key (committee_id, person_id) references person
);
create index task_owner_by_person on task_owner (committee_id, person_id);

create table import_batch (
  committee_id uuid not null references committee,
  id uuid not null,
  sheet text not null,
  file_name text not null,
  file bytea not null,
  state text not null check (state in ('reading', 'previewed', 'committing', 'committed', 'undone', 'failed')),
  rows_total integer not null default 0,
  rows_done integer not null default 0,
  rows_faulty integer not null default 0,
  failure text,
  created_by uuid,
  created_at timestamptz not null,
  committed_at timestamptz,
  undone_at timestamptz,
  primary key (committee_id, id)
);

create table import_row (
  committee_id uuid not null,
  batch_id uuid not null,
  row_no integer not null,
  cells jsonb not null,
  faults jsonb not null default '[]',
  plan text not null check (plan in ('create', 'update', 'unchanged', 'faulty')),
  resolved jsonb,
  primary key (committee_id, batch_id, row_no),
  foreign key (committee_id, batch_id) references import_batch on delete cascade
);

-- What a committed import created or changed, so that it can be undone.
create table import_effect (
  committee_id uuid not null,
  batch_id uuid not null,
  ordinal integer not null,
  relation text not null,
  object_id uuid not null,
  before jsonb,
  primary key (committee_id, batch_id, ordinal),
  foreign key (committee_id, batch_id) references import_batch on delete cascade
);

create table counter (
  committee_id uuid not null references committee,
  name text not null,
  value integer not null,
  primary key (committee_id, name)
);

-- Walls. `committee`, `account`, `session`, `api_token` and `person` may also be read while signing in.
do $$
declare
  t text;
begin
  foreach t in array array['rule_pack', 'term', 'duty_year', 'unit', 'unit_lineage', 'person', 'seat',
    'membership', 'post', 'account', 'recovery_code', 'session', 'api_token', 'event', 'fact', 'meeting',
    'attendance', 'leave_request', 'agenda_item', 'decision', 'task', 'task_owner', 'import_batch',
    'import_row', 'import_effect', 'counter']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_committee on %I using (committee_id = current_committee())
      with check (committee_id = current_committee())', t);
  end loop;
  foreach t in array array['account', 'session', 'api_token', 'person', 'post', 'seat', 'unit']
  loop
    execute format('create policy signing_in on %I for select using (signing_in())', t);
  end loop;
end
$$;
alter table committee enable row level security;
alter table committee force row level security;
create policy own_committee on committee using (id = current_committee()) with check (id = current_committee());
create policy signing_in on committee for select using (signing_in());

do $$
begin
  if exists (select from pg_roles where rolname = 'tongxin_app') then
    grant usage on schema public to tongxin_app;
    grant select, insert, update, delete on all tables in schema public to tongxin_app;
    revoke update, delete, truncate on event, fact from tongxin_app;
    revoke delete on committee, rule_pack, meeting, account, person, term, duty_year from tongxin_app;
    grant usage on all sequences in schema public to tongxin_app;
  end if;
end
$$;
