-- Internal rules: each a line of versions, of which one is in force; clauses; what they are linked to; acknowledgement on request.
create table rule (
  committee_id uuid not null references committee,
  id uuid not null,
  title text not null,
  unit_id uuid not null,
  party_internal boolean not null default false,
  created_at timestamptz not null,
  primary key (committee_id, id),
  foreign key (committee_id, unit_id) references unit,
  constraint rule_has_a_title check (title <> '')
);

create table rule_version (
  committee_id uuid not null,
  id uuid not null,
  rule_id uuid not null,
  number integer not null,
  state text not null check (state in ('draft', 'in_force', 'replaced', 'repealed')),
  preamble text not null,
  document_number text,
  adopted_at_meeting uuid,
  from_on date,
  until_on date,
  repeal_reason text,
  version integer not null default 1,
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (committee_id, id),
  foreign key (committee_id, rule_id) references rule,
  foreign key (committee_id, adopted_at_meeting) references meeting,
  constraint version_numbered_once unique (committee_id, rule_id, number),
  constraint rule_in_force_from_a_day check ((state = 'draft') = (from_on is null)),
  constraint rule_ended_on_a_day check ((state in ('replaced', 'repealed')) = (until_on is not null)),
  constraint rule_repealed_for_a_reason check ((state = 'repealed') = (repeal_reason is not null))
);
create unique index one_draft_a_rule on rule_version (committee_id, rule_id) where state = 'draft';
create unique index one_version_in_force on rule_version (committee_id, rule_id) where state = 'in_force';

create table rule_clause (
  committee_id uuid not null,
  version_id uuid not null,
  number integer not null,
  chapter text,
  wording text not null,
  primary key (committee_id, version_id, number),
  foreign key (committee_id, version_id) references rule_version
);

-- A link names a clause by its number, so that it outlives a revision that keeps the number.
create table rule_link (
  committee_id uuid not null,
  id uuid not null,
  rule_id uuid not null,
  clause integer,
  target_kind text not null check (target_kind in ('meeting_kind', 'post_kind')),
  target_key text not null,
  primary key (committee_id, id),
  foreign key (committee_id, rule_id) references rule,
  constraint linked_once unique nulls not distinct (committee_id, rule_id, clause, target_kind, target_key)
);
create index rule_link_by_target on rule_link (committee_id, target_kind, target_key);

-- Only with basis, deadline, minutes and a named approver (guardrail F9); who has read is told to the asker alone (F15).
create table rule_reading (
  committee_id uuid not null,
  id uuid not null,
  version_id uuid not null,
  basis text not null,
  due_on date not null,
  minutes integer not null check (minutes between 1 and 240),
  approver_id uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  primary key (committee_id, id),
  foreign key (committee_id, version_id) references rule_version,
  foreign key (committee_id, approver_id) references person,
  foreign key (committee_id, asked_by) references person,
  constraint reading_has_a_basis check (basis <> '')
);

create table rule_reader (
  committee_id uuid not null,
  reading_id uuid not null,
  person_id uuid not null,
  acknowledged_at timestamptz,
  primary key (committee_id, reading_id, person_id),
  foreign key (committee_id, reading_id) references rule_reading,
  foreign key (committee_id, person_id) references person
);
create index rule_reader_by_person on rule_reader (committee_id, person_id);

do $$
declare
  t text;
begin
  foreach t in array array['rule', 'rule_version', 'rule_clause', 'rule_link', 'rule_reading', 'rule_reader'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_committee on %I using (committee_id = (select current_committee()))
      with check (committee_id = (select current_committee()))', t);
    if exists (select from pg_roles where rolname = 'tongxin_app') then
      execute format('grant select, insert, update on %I to tongxin_app', t);
    end if;
  end loop;
  if exists (select from pg_roles where rolname = 'tongxin_app') then
    grant delete on rule_clause, rule_version, rule_link, rule to tongxin_app;
  end if;
end
$$;
