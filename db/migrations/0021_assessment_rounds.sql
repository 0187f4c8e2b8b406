-- A round of assessment: one version of a scheme over one period, from the drafted sheets to the archive.
create table assessment_round (
  committee_id uuid not null references committee,
  id uuid not null,
  title text not null,
  subject text not null,
  scheme_version_id uuid not null,
  from_on date not null,
  until_on date not null,
  state text not null check (state in
    ('drafting', 'verifying', 'told', 'adopted', 'circulated', 'filed', 'cancelled')),
  told_on date,
  objections_until date,
  opened_by uuid,
  opened_at timestamptz not null,
  adopted_at_meeting uuid,
  adopted_decision uuid,
  adopted_by uuid,
  adopted_at timestamptz,
  circular jsonb,
  filed_as text,
  cancelled_reason text,
  version integer not null default 1,
  primary key (committee_id, id),
  foreign key (committee_id, scheme_version_id) references scheme_version,
  foreign key (committee_id, adopted_at_meeting) references meeting,
  constraint round_runs_forward check (until_on > from_on),
  constraint round_adoption_names_its_meeting check (
    (state in ('adopted', 'circulated', 'filed')) = (adopted_at_meeting is not null)
    and (adopted_at_meeting is null) = (adopted_at is null)),
  constraint told_with_a_term check (
    state not in ('told', 'adopted', 'circulated', 'filed') or (told_on is not null and objections_until is not null)),
  constraint circulated_as_a_document check (state not in ('circulated', 'filed') or circular is not null),
  constraint filed_under_a_number check ((state = 'filed') = (filed_as is not null)),
  constraint broken_off_with_a_reason check ((state = 'cancelled') = (cancelled_reason is not null))
);
create unique index one_round_a_period on assessment_round (committee_id, scheme_version_id, from_on)
  where state <> 'cancelled';
create trigger round_adopted_by_a_meeting before insert or update of adopted_at_meeting on assessment_round
  for each row execute function require_adopted_meeting();

-- One kind of facts to be verified, for everybody or for the people of one unit.
create table fact_verification (
  committee_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  position integer not null,
  title text not null,
  fact_kinds text[] not null,
  verifier_posts text[] not null default '{}',
  unit_id uuid,
  primary key (committee_id, id),
  foreign key (committee_id, round_id) references assessment_round,
  foreign key (committee_id, unit_id) references unit,
  constraint one_verification_a_place unique (committee_id, round_id, position)
);

create table verification_opinion (
  committee_id uuid not null,
  id uuid not null,
  verification_id uuid not null,
  given_by uuid not null,
  given_at timestamptz not null,
  verdict text not null check (verdict in ('confirmed', 'returned')),
  remark text,
  entered_too boolean not null,
  primary key (committee_id, id),
  foreign key (committee_id, verification_id) references fact_verification,
  foreign key (committee_id, given_by) references person
);
create index verification_opinion_by_place on verification_opinion (committee_id, verification_id, given_at);

-- Whoever is assessed in a round; open until told, then the newest of its revisions.
create table round_sheet (
  committee_id uuid not null,
  round_id uuid not null,
  subject_id uuid not null,
  revision integer not null default 0,
  primary key (committee_id, round_id, subject_id),
  foreign key (committee_id, round_id) references assessment_round
);
create index round_sheet_by_subject on round_sheet (committee_id, subject_id);

-- A sheet as it was shown to somebody. None is ever changed: a later one stands beside it.
create table sheet_revision (
  committee_id uuid not null,
  round_id uuid not null,
  subject_id uuid not null,
  number integer not null,
  cause text not null check (cause in ('told', 'redrafted', 'adopted', 'corrected')),
  made_at timestamptz not null,
  made_by uuid,
  content json not null,
  total text,
  grade text,
  grade_reason jsonb,
  reason text,
  adopted_at_meeting uuid,
  constraint sheet_revised_once primary key (committee_id, round_id, subject_id, number),
  foreign key (committee_id, round_id, subject_id) references round_sheet,
  foreign key (committee_id, adopted_at_meeting) references meeting,
  constraint adopted_sheets_name_their_meeting check (
    (cause in ('adopted', 'corrected')) = (adopted_at_meeting is not null)),
  constraint changes_have_a_reason check (cause not in ('redrafted', 'corrected') or reason is not null)
);
create trigger sheet_revision_is_append_only before update or delete on sheet_revision
  for each row execute function refuse_change();
create trigger sheet_adopted_by_a_meeting before insert on sheet_revision
  for each row execute function require_adopted_meeting();

create table sheet_objection (
  committee_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  subject_id uuid not null,
  kind text not null check (kind in ('objection', 'appeal')),
  objection_id uuid,
  node_id text,
  node_title text,
  wording text not null,
  state text not null check (state in ('open', 'answered', 'withdrawn')),
  raised_by uuid not null,
  raised_at timestamptz not null,
  entered_for boolean not null default false,
  answer_until date not null,
  outcome text check (outcome in ('upheld', 'partly', 'rejected')),
  answer text,
  answered_by uuid,
  answered_at timestamptz,
  appeal_until date,
  primary key (committee_id, id),
  foreign key (committee_id, round_id, subject_id) references round_sheet,
  foreign key (committee_id, objection_id) references sheet_objection,
  foreign key (committee_id, raised_by) references person,
  foreign key (committee_id, answered_by) references person,
  constraint appeals_are_against_an_answer check ((kind = 'appeal') = (objection_id is not null)),
  constraint appealed_once unique (committee_id, objection_id),
  constraint answered_with_a_reason check ((state = 'answered') =
    (outcome is not null and answer is not null and answered_by is not null and answered_at is not null)),
  constraint nobody_answers_himself check (answered_by is null or (answered_by <> subject_id and answered_by <> raised_by))
);
create index sheet_objection_by_round on sheet_objection (committee_id, round_id, subject_id);
create unique index one_open_objection_an_item on sheet_objection (committee_id, round_id, subject_id, coalesce(node_id, ''))
  where state = 'open';

do $$
declare
  t text;
begin
  foreach t in array array['assessment_round', 'fact_verification', 'verification_opinion', 'round_sheet',
    'sheet_revision', 'sheet_objection'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_committee on %I using (committee_id = (select current_committee()))
      with check (committee_id = (select current_committee()))', t);
    if exists (select from pg_roles where rolname = 'tongxin_app') then
      execute format('grant select, insert, update on %I to tongxin_app', t);
    end if;
  end loop;
  if exists (select from pg_roles where rolname = 'tongxin_app') then
    revoke update on sheet_revision, verification_opinion from tongxin_app;
  end if;
end
$$;
