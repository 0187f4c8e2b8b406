-- Made by `npm run db:types` from the migrations; do not edit.

-- Extensions and collations

create collation surname_stroke (provider = i);
create extension btree_gist;

-- Tables

create table account (
  committee_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  password_hash text not null,
  password_changed_at timestamp with time zone,
  must_change_password boolean default true not null,
  second_factor_secret bytea,
  second_factor_confirmed_at timestamp with time zone,
  second_factor_last_step bigint,
  disabled_at timestamp with time zone,
  last_signed_in_at timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint account_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id),
  constraint account_committee_id_person_id_fkey FOREIGN KEY (committee_id, person_id) REFERENCES person(committee_id, id),
  constraint account_pkey PRIMARY KEY (committee_id, id),
  constraint one_account_each UNIQUE (committee_id, person_id)
);
alter table account enable row level security;
alter table account force row level security;

create table agenda_item (
  committee_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  "position" integer not null,
  title text not null,
  first_agenda boolean default false not null,
  presenter_id uuid,
  record text default ''::text not null,
  study_text text,
  presenter_post text,
  planned_at text,
  parked boolean default false not null,
  parked_item_id uuid,
  constraint agenda_item_committee_id_meeting_id_fkey FOREIGN KEY (committee_id, meeting_id) REFERENCES meeting(committee_id, id),
  constraint agenda_item_committee_id_presenter_id_fkey FOREIGN KEY (committee_id, presenter_id) REFERENCES person(committee_id, id),
  constraint agenda_item_pkey PRIMARY KEY (committee_id, id),
  constraint agenda_item_planned_at_check CHECK (planned_at ~ '^([01]\d|2[0-3]):[0-5]\d$'::text),
  constraint comes_from_the_backlog FOREIGN KEY (committee_id, parked_item_id) REFERENCES parked_item(committee_id, id),
  constraint first_agenda_comes_first CHECK (NOT first_agenda OR "position" = 1),
  constraint one_item_per_position UNIQUE (committee_id, meeting_id, "position") DEFERRABLE INITIALLY DEFERRED,
  constraint study_text_of_the_first_item CHECK (study_text IS NULL OR first_agenda)
);
alter table agenda_item enable row level security;
alter table agenda_item force row level security;

create table api_token (
  committee_id uuid not null,
  id uuid not null,
  name text not null,
  token_hash bytea not null,
  permissions text[] not null,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  expires_on date,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint api_token_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id),
  constraint api_token_once UNIQUE (token_hash),
  constraint api_token_pkey PRIMARY KEY (committee_id, id)
);
alter table api_token enable row level security;
alter table api_token force row level security;

create table assessment_round (
  committee_id uuid not null,
  id uuid not null,
  title text not null,
  subject text not null,
  scheme_version_id uuid not null,
  from_on date not null,
  until_on date not null,
  state text not null,
  told_on date,
  objections_until date,
  opened_by uuid,
  opened_at timestamp with time zone not null,
  adopted_at_meeting uuid,
  adopted_decision uuid,
  adopted_by uuid,
  adopted_at timestamp with time zone,
  circular jsonb,
  filed_as text,
  cancelled_reason text,
  version integer default 1 not null,
  constraint assessment_round_committee_id_adopted_at_meeting_fkey FOREIGN KEY (committee_id, adopted_at_meeting) REFERENCES meeting(committee_id, id),
  constraint assessment_round_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id),
  constraint assessment_round_committee_id_scheme_version_id_fkey FOREIGN KEY (committee_id, scheme_version_id) REFERENCES scheme_version(committee_id, id),
  constraint assessment_round_pkey PRIMARY KEY (committee_id, id),
  constraint assessment_round_state_check CHECK (state = ANY (ARRAY['drafting'::text, 'verifying'::text, 'told'::text, 'adopted'::text, 'circulated'::text, 'filed'::text, 'cancelled'::text])),
  constraint broken_off_with_a_reason CHECK ((state = 'cancelled'::text) = (cancelled_reason IS NOT NULL)),
  constraint circulated_as_a_document CHECK ((state <> ALL (ARRAY['circulated'::text, 'filed'::text])) OR circular IS NOT NULL),
  constraint filed_under_a_number CHECK ((state = 'filed'::text) = (filed_as IS NOT NULL)),
  constraint round_adoption_names_its_meeting CHECK ((state = ANY (ARRAY['adopted'::text, 'circulated'::text, 'filed'::text])) = (adopted_at_meeting IS NOT NULL) AND (adopted_at_meeting IS NULL) = (adopted_at IS NULL)),
  constraint round_runs_forward CHECK (until_on > from_on),
  constraint told_with_a_term CHECK ((state <> ALL (ARRAY['told'::text, 'adopted'::text, 'circulated'::text, 'filed'::text])) OR told_on IS NOT NULL AND objections_until IS NOT NULL)
);
alter table assessment_round enable row level security;
alter table assessment_round force row level security;

create table assessment_trial (
  committee_id uuid not null,
  id uuid not null,
  name text not null,
  kept_by uuid not null,
  kept_at timestamp with time zone not null,
  scheme_title text not null,
  period_title text not null,
  content json not null,
  constraint assessment_trial_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id),
  constraint assessment_trial_committee_id_kept_by_fkey FOREIGN KEY (committee_id, kept_by) REFERENCES person(committee_id, id),
  constraint assessment_trial_pkey PRIMARY KEY (committee_id, id)
);
alter table assessment_trial enable row level security;
alter table assessment_trial force row level security;

create table attendance (
  committee_id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  due_as text default 'due'::text not null,
  "position" text,
  state text,
  half_days_attended numeric(4,1),
  source text,
  marked_by uuid,
  marked_for boolean default false not null,
  marked_at timestamp with time zone,
  late_entry_reason text,
  note text,
  stands_in_for uuid,
  constraint attendance_committee_id_meeting_id_fkey FOREIGN KEY (committee_id, meeting_id) REFERENCES meeting(committee_id, id),
  constraint attendance_committee_id_person_id_fkey FOREIGN KEY (committee_id, person_id) REFERENCES person(committee_id, id),
  constraint attendance_due_as_check CHECK (due_as = ANY (ARRAY['due'::text, 'observer'::text])),
  constraint attendance_source_check CHECK (source = ANY (ARRAY['screen'::text, 'paper'::text, 'leave'::text, 'scan'::text])),
  constraint attendance_state_check CHECK (state = ANY (ARRAY['present'::text, 'late'::text, 'left_early'::text, 'on_leave'::text, 'official_trip'::text, 'absent'::text])),
  constraint marks_have_evidence CHECK ((state IS NULL) = (marked_at IS NULL) AND (state IS NULL) = (source IS NULL)),
  constraint signed_in_once PRIMARY KEY (committee_id, meeting_id, person_id),
  constraint stands_in_for_somebody_else CHECK (stands_in_for IS NULL OR stands_in_for <> person_id AND due_as = 'observer'::text),
  constraint substitute_of_somebody_invited FOREIGN KEY (committee_id, meeting_id, stands_in_for) REFERENCES attendance(committee_id, meeting_id, person_id)
);
alter table attendance enable row level security;
alter table attendance force row level security;

create table branch_election (
  committee_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  held_on date not null,
  due integer not null,
  present integer not null,
  paper text not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null,
  constraint branch_election_committee_id_recorded_by_fkey FOREIGN KEY (committee_id, recorded_by) REFERENCES person(committee_id, id),
  constraint branch_election_committee_id_unit_id_fkey FOREIGN KEY (committee_id, unit_id) REFERENCES unit(committee_id, id),
  constraint branch_election_due_check CHECK (due > 0),
  constraint branch_election_paper_check CHECK (paper <> ''::text),
  constraint branch_election_pkey PRIMARY KEY (committee_id, id),
  constraint elected_once_a_day UNIQUE (committee_id, unit_id, held_on),
  constraint four_fifths_present CHECK (present <= due AND (present * 5) >= (due * 4))
);
alter table branch_election enable row level security;
alter table branch_election force row level security;

create table calendar_feed (
  committee_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  person_id uuid not null,
  address_digest bytea not null,
  created_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint calendar_feed_committee_id_person_id_fkey FOREIGN KEY (committee_id, person_id) REFERENCES person(committee_id, id),
  constraint calendar_feed_committee_id_unit_id_fkey FOREIGN KEY (committee_id, unit_id) REFERENCES unit(committee_id, id),
  constraint calendar_feed_pkey PRIMARY KEY (committee_id, id),
  constraint one_address_each UNIQUE (address_digest)
);
alter table calendar_feed enable row level security;
alter table calendar_feed force row level security;

create table committee (
  id uuid not null,
  name text not null,
  short_name text not null,
  office_phone text,
  demonstration boolean default false not null,
  created_at timestamp with time zone not null,
  constraint committee_named_once UNIQUE (name),
  constraint committee_pkey PRIMARY KEY (id)
);
alter table committee enable row level security;
alter table committee force row level security;

create table complaint (
  committee_id uuid not null,
  id uuid not null,
  kind text not null,
  wording text not null,
  about text,
  received_on date not null,
  due_on date not null,
  sender_id uuid,
  receipt_digest bytea,
  state text default 'to_do'::text not null,
  taken_up_by uuid,
  constraint anonymous_or_by_name CHECK ((sender_id IS NULL) <> (receipt_digest IS NULL)),
  constraint complaint_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id),
  constraint complaint_committee_id_sender_id_fkey FOREIGN KEY (committee_id, sender_id) REFERENCES person(committee_id, id),
  constraint complaint_committee_id_taken_up_by_fkey FOREIGN KEY (committee_id, taken_up_by) REFERENCES person(committee_id, id),
  constraint complaint_kind_check CHECK (kind = ANY (ARRAY['complaint'::text, 'suggestion'::text])),
  constraint complaint_pkey PRIMARY KEY (committee_id, id),
  constraint complaint_state_check CHECK (state = ANY (ARRAY['to_do'::text, 'in_hand'::text, 'answered'::text])),
  constraint complaint_wording_check CHECK (wording <> ''::text),
  constraint due_after_receipt CHECK (due_on > received_on),
  constraint one_receipt_each UNIQUE (committee_id, receipt_digest),
  constraint taken_up_by_somebody CHECK ((state = 'to_do'::text) = (taken_up_by IS NULL))
);
alter table complaint enable row level security;
alter table complaint force row level security;

create table complaint_reply (
  committee_id uuid not null,
  complaint_id uuid not null,
  number integer not null,
  wording text not null,
  replied_by uuid not null,
  replied_at timestamp with time zone not null,
  constraint complaint_reply_committee_id_complaint_id_fkey FOREIGN KEY (committee_id, complaint_id) REFERENCES complaint(committee_id, id),
  constraint complaint_reply_committee_id_replied_by_fkey FOREIGN KEY (committee_id, replied_by) REFERENCES person(committee_id, id),
  constraint complaint_reply_number_check CHECK (number > 0),
  constraint complaint_reply_pkey PRIMARY KEY (committee_id, complaint_id, number),
  constraint complaint_reply_wording_check CHECK (wording <> ''::text)
);
alter table complaint_reply enable row level security;
alter table complaint_reply force row level security;

create table counter (
  committee_id uuid not null,
  name text not null,
  value integer not null,
  constraint counter_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id),
  constraint counter_pkey PRIMARY KEY (committee_id, name)
);
alter table counter enable row level security;
alter table counter force row level security;

create table decision (
  committee_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  agenda_item_id uuid,
  "position" integer not null,
  wording text not null,
  owner_id uuid,
  due_on date,
  constraint decision_committee_id_agenda_item_id_fkey FOREIGN KEY (committee_id, agenda_item_id) REFERENCES agenda_item(committee_id, id),
  constraint decision_committee_id_meeting_id_fkey FOREIGN KEY (committee_id, meeting_id) REFERENCES meeting(committee_id, id),
  constraint decision_committee_id_owner_id_fkey FOREIGN KEY (committee_id, owner_id) REFERENCES person(committee_id, id),
  constraint decision_pkey PRIMARY KEY (committee_id, id),
  constraint one_decision_per_position UNIQUE (committee_id, meeting_id, "position") DEFERRABLE INITIALLY DEFERRED
);
alter table decision enable row level security;
alter table decision force row level security;

create table deputy (
  committee_id uuid not null,
  id uuid not null,
  absent_id uuid not null,
  deputy_id uuid not null,
  from_on date not null,
  through_on date not null,
  reason text not null,
  arranged_by uuid not null,
  arranged_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  constraint deputy_committee_id_absent_id_fkey FOREIGN KEY (committee_id, absent_id) REFERENCES person(committee_id, id),
  constraint deputy_committee_id_arranged_by_fkey FOREIGN KEY (committee_id, arranged_by) REFERENCES person(committee_id, id),
  constraint deputy_committee_id_deputy_id_fkey FOREIGN KEY (committee_id, deputy_id) REFERENCES person(committee_id, id),
  constraint deputy_committee_id_ended_by_fkey FOREIGN KEY (committee_id, ended_by) REFERENCES person(committee_id, id),
  constraint deputy_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id),
  constraint deputy_is_somebody_else CHECK (absent_id <> deputy_id),
  constraint deputy_pkey PRIMARY KEY (committee_id, id),
  constraint deputy_reason_check CHECK (reason <> ''::text),
  constraint deputy_runs_forward CHECK (through_on >= from_on),
  constraint ended_by_somebody CHECK ((ended_at IS NULL) = (ended_by IS NULL)),
  constraint one_deputy_at_a_time EXCLUDE USING gist (committee_id WITH =, absent_id WITH =, daterange(from_on, through_on, '[]'::text) WITH &&) WHERE (ended_at IS NULL)
);
alter table deputy enable row level security;
alter table deputy force row level security;

create table directive (
  committee_id uuid not null,
  id uuid not null,
  number integer not null,
  year integer not null,
  title text not null,
  issuer text not null,
  document_number text,
  received_on date not null,
  due_on date,
  demand text not null,
  leader_id uuid,
  state text not null,
  outcome text,
  registered_by uuid not null,
  registered_at timestamp with time zone not null,
  closed_by uuid,
  closed_at timestamp with time zone,
  version integer default 1 not null,
  constraint closed_with_an_outcome CHECK ((state = 'closed'::text) = (outcome IS NOT NULL) AND (state = 'closed'::text) = (closed_at IS NOT NULL) AND (state = 'closed'::text) = (closed_by IS NOT NULL)),
  constraint directive_committee_id_closed_by_fkey FOREIGN KEY (committee_id, closed_by) REFERENCES person(committee_id, id),
  constraint directive_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id),
  constraint directive_committee_id_leader_id_fkey FOREIGN KEY (committee_id, leader_id) REFERENCES person(committee_id, id),
  constraint directive_committee_id_registered_by_fkey FOREIGN KEY (committee_id, registered_by) REFERENCES person(committee_id, id),
  constraint directive_demand_check CHECK (demand <> ''::text),
  constraint directive_issuer_check CHECK (issuer <> ''::text),
  constraint directive_numbered_once UNIQUE (committee_id, year, number),
  constraint directive_pkey PRIMARY KEY (committee_id, id),
  constraint directive_state_check CHECK (state = ANY (ARRAY['registered'::text, 'assigned'::text, 'closed'::text])),
  constraint directive_title_check CHECK (title <> ''::text)
);
alter table directive enable row level security;
alter table directive force row level security;

create table door_mark (
  committee_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  desk_id uuid not null,
  number bigint not null,
  state text,
  seen text,
  source text not null,
  marked_at timestamp with time zone not null,
  received_at timestamp with time zone not null,
  marked_by uuid not null,
  outcome text not null,
  settled_at timestamp with time zone,
  settled_by uuid,
  constraint door_mark_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id),
  constraint door_mark_committee_id_marked_by_fkey FOREIGN KEY (committee_id, marked_by) REFERENCES person(committee_id, id),
  constraint door_mark_committee_id_meeting_id_fkey FOREIGN KEY (committee_id, meeting_id) REFERENCES meeting(committee_id, id),
  constraint door_mark_committee_id_person_id_fkey FOREIGN KEY (committee_id, person_id) REFERENCES person(committee_id, id),
  constraint door_mark_committee_id_settled_by_fkey FOREIGN KEY (committee_id, settled_by) REFERENCES person(committee_id, id),
  constraint door_mark_outcome_check CHECK (outcome = ANY (ARRAY['applied'::text, 'agreed'::text, 'asked'::text, 'off_list'::text])),
  constraint door_mark_pkey PRIMARY KEY (committee_id, id),
  constraint door_mark_source_check CHECK (source = ANY (ARRAY['screen'::text, 'paper'::text, 'scan'::text])),
  constraint door_mark_state_check CHECK (state = ANY (ARRAY['present'::text, 'late'::text, 'left_early'::text, 'on_leave'::text, 'official_trip'::text, 'absent'::text])),
  constraint moments_have_passed CHECK (marked_at <= received_at),
  constraint said_once UNIQUE (committee_id, meeting_id, desk_id, number),
  constraint settled_by_somebody CHECK ((settled_at IS NULL) = (settled_by IS NULL))
);
alter table door_mark enable row level security;
alter table door_mark force row level security;

create table duty_waiver (
  committee_id uuid not null,
  id uuid not null,
  duty text not null,
  subject_id uuid not null,
  unit_id uuid not null,
  period_from date not null,
  reason text not null,
  waived_by uuid not null,
  waived_at timestamp with time zone not null,
  withdrawn_by uuid,
  withdrawn_at timestamp with time zone,
  constraint duty_waiver_committee_id_unit_id_fkey FOREIGN KEY (committee_id, unit_id) REFERENCES unit(committee_id, id),
  constraint duty_waiver_committee_id_waived_by_fkey FOREIGN KEY (committee_id, waived_by) REFERENCES person(committee_id, id),
  constraint duty_waiver_committee_id_withdrawn_by_fkey FOREIGN KEY (committee_id, withdrawn_by) REFERENCES person(committee_id, id),
  constraint duty_waiver_duty_check CHECK (duty <> ''::text),
  constraint duty_waiver_pkey PRIMARY KEY (committee_id, id),
  constraint duty_waiver_reason_check CHECK (reason <> ''::text),
  constraint withdrawn_by_somebody CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
);
alter table duty_waiver enable row level security;
alter table duty_waiver force row level security;

create table duty_year (
  committee_id uuid not null,
  id uuid not null,
  term_id uuid not null,
  title text not null,
  from_on date not null,
  until_on date,
  constraint duty_year_committee_id_term_id_fkey FOREIGN KEY (committee_id, term_id) REFERENCES term(committee_id, id),
  constraint duty_year_pkey PRIMARY KEY (committee_id, id),
  constraint duty_year_runs_forward CHECK (until_on IS NULL OR until_on > from_on),
  constraint one_duty_year_at_a_time EXCLUDE USING gist (committee_id WITH =, daterange(from_on, until_on) WITH &&)
);
alter table duty_year enable row level security;
alter table duty_year force row level security;

create table election_delay (
  committee_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  due_on date not null,
  until_on date not null,
  approval text not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null,
  constraint election_delay_approval_check CHECK (approval <> ''::text),
  constraint election_delay_committee_id_recorded_by_fkey FOREIGN KEY (committee_id, recorded_by) REFERENCES person(committee_id, id),
  constraint election_delay_committee_id_unit_id_fkey FOREIGN KEY (committee_id, unit_id) REFERENCES unit(committee_id, id),
  constraint election_delay_pkey PRIMARY KEY (committee_id, id),
  constraint put_off_by_a_year_at_most CHECK (until_on > due_on AND until_on <= (due_on + '1 year'::interval))
);
alter table election_delay enable row level security;
alter table election_delay force row level security;

create table election_result (
  committee_id uuid not null,
  election_id uuid not null,
  person_id uuid not null,
  post_kind text not null,
  votes integer not null,
  constraint election_result_committee_id_election_id_fkey FOREIGN KEY (committee_id, election_id) REFERENCES branch_election(committee_id, id),
  constraint election_result_committee_id_person_id_fkey FOREIGN KEY (committee_id, person_id) REFERENCES person(committee_id, id),
  constraint election_result_pkey PRIMARY KEY (committee_id, election_id, person_id, post_kind),
  constraint election_result_votes_check CHECK (votes > 0)
);
alter table election_result enable row level security;
alter table election_result force row level security;

create table event (
  committee_id uuid not null,
  id uuid not null,
  seq bigint generated always as identity not null,
  type text not null,
  at timestamp with time zone not null,
  on_date date not null,
  actor_account_id uuid,
  actor_person_id uuid,
  actor_token_id uuid,
  subject_kind text,
  subject_id uuid,
  subject_title text,
  outcome text default 'done'::text not null,
  payload jsonb default '{}'::jsonb not null,
  pack_version text,
  request_id text,
  address text,
  constraint event_outcome_check CHECK (outcome = ANY (ARRAY['done'::text, 'refused'::text])),
  constraint event_pkey PRIMARY KEY (committee_id, id)
);
alter table event enable row level security;
alter table event force row level security;

create table fact (
  committee_id uuid not null,
  event_id uuid not null,
  ordinal integer not null,
  kind text not null,
  subject_id uuid not null,
  on_date date not null,
  attributes jsonb default '{}'::jsonb not null,
  record_kind text not null,
  record_id uuid not null,
  corrects_event_id uuid,
  corrects_ordinal integer,
  subject_kind text default 'person'::text not null,
  constraint corrected_once UNIQUE (committee_id, corrects_event_id, corrects_ordinal),
  constraint fact_committee_id_corrects_event_id_corrects_ordinal_fkey FOREIGN KEY (committee_id, corrects_event_id, corrects_ordinal) REFERENCES fact(committee_id, event_id, ordinal),
  constraint fact_committee_id_event_id_fkey FOREIGN KEY (committee_id, event_id) REFERENCES event(committee_id, id),
  constraint fact_pkey PRIMARY KEY (committee_id, event_id, ordinal),
  constraint fact_subject_kind_check CHECK (subject_kind = ANY (ARRAY['person'::text, 'unit'::text]))
);
alter table fact enable row level security;
alter table fact force row level security;

create table fact_verification (
  committee_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  "position" integer not null,
  title text not null,
  fact_kinds text[] not null,
  verifier_posts text[] default '{}'::text[] not null,
  unit_id uuid,
  constraint fact_verification_committee_id_round_id_fkey FOREIGN KEY (committee_id, round_id) REFERENCES assessment_round(committee_id, id),
  constraint fact_verification_committee_id_unit_id_fkey FOREIGN KEY (committee_id, unit_id) REFERENCES unit(committee_id, id),
  constraint fact_verification_pkey PRIMARY KEY (committee_id, id),
  constraint one_verification_a_place UNIQUE (committee_id, round_id, "position")
);
alter table fact_verification enable row level security;
alter table fact_verification force row level security;

create table handling_contact (
  committee_id uuid not null,
  id uuid not null,
  share_id uuid not null,
  person_id uuid not null,
  way text not null,
  on_date date not null,
  note text not null,
  recorded_by uuid not null,
  constraint handling_contact_committee_id_person_id_fkey FOREIGN KEY (committee_id, person_id) REFERENCES person(committee_id, id),
  constraint handling_contact_committee_id_share_id_fkey FOREIGN KEY (committee_id, share_id) REFERENCES handling_share(committee_id, id),
  constraint handling_contact_pkey PRIMARY KEY (committee_id, id),
  constraint handling_contact_way_check CHECK (way = ANY (ARRAY['visit'::text, 'meeting'::text, 'phone'::text, 'letter'::text]))
);
alter table handling_contact enable row level security;
alter table handling_contact force row level security;

create table handling_share (
  committee_id uuid not null,
  id uuid not null,
  proposal_id uuid not null,
  round integer not null,
  unit_id uuid not null,
  part text not null,
  state text not null,
  handed_over_on date not null,
  object_until date not null,
  objection text,
  objected_on date,
  objection_answer text,
  objection_answer_until date,
  overruled boolean default false not null,
  due_on date not null,
  hard_stop_on date not null,
  extension_reason text,
  extension_asked_on date,
  extended_on date,
  dunned_for date,
  opinion text,
  opinion_on date,
  dunned_on date,
  constraint dunned_on_a_day CHECK ((dunned_for IS NULL) = (dunned_on IS NULL)),
  constraint extension_within_hard_stop CHECK (due_on <= hard_stop_on),
  constraint handling_share_committee_id_proposal_id_fkey FOREIGN KEY (committee_id, proposal_id) REFERENCES proposal(committee_id, id),
  constraint handling_share_committee_id_unit_id_fkey FOREIGN KEY (committee_id, unit_id) REFERENCES unit(committee_id, id),
  constraint handling_share_part_check CHECK (part = ANY (ARRAY['sole'::text, 'lead'::text, 'co'::text, 'separate'::text])),
  constraint handling_share_pkey PRIMARY KEY (committee_id, id),
  constraint handling_share_round_check CHECK (round > 0),
  constraint handling_share_state_check CHECK (state = ANY (ARRAY['handed_over'::text, 'received'::text, 'objected'::text, 'reassigned'::text, 'opinion_given'::text, 'replied'::text])),
  constraint objected_with_reason CHECK (state <> 'objected'::text OR objection IS NOT NULL AND objected_on IS NOT NULL),
  constraint opinion_with_text CHECK (state <> 'opinion_given'::text OR opinion IS NOT NULL)
);
alter table handling_share enable row level security;
alter table handling_share force row level security;

create table heart_talk (
  committee_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  on_date date not null,
  one_id uuid not null,
  other_id uuid not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null,
  withdrawn_by uuid,
  withdrawn_at timestamp with time zone,
  constraint heart_talk_committee_id_one_id_fkey FOREIGN KEY (committee_id, one_id) REFERENCES person(committee_id, id),
  constraint heart_talk_committee_id_other_id_fkey FOREIGN KEY (committee_id, other_id) REFERENCES person(committee_id, id),
  constraint heart_talk_committee_id_recorded_by_fkey FOREIGN KEY (committee_id, recorded_by) REFERENCES person(committee_id, id),
  constraint heart_talk_committee_id_unit_id_fkey FOREIGN KEY (committee_id, unit_id) REFERENCES unit(committee_id, id),
  constraint heart_talk_committee_id_withdrawn_by_fkey FOREIGN KEY (committee_id, withdrawn_by) REFERENCES person(committee_id, id),
  constraint heart_talk_pkey PRIMARY KEY (committee_id, id),
  constraint talks_need_two CHECK (one_id <> other_id),
  constraint withdrawn_by_somebody CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
);
alter table heart_talk enable row level security;
alter table heart_talk force row level security;

create table import_batch (
  committee_id uuid not null,
  id uuid not null,
  sheet text not null,
  file_name text not null,
  file bytea not null,
  state text not null,
  rows_total integer default 0 not null,
  rows_done integer default 0 not null,
  rows_faulty integer default 0 not null,
  failure text,
  created_by uuid,
  created_at timestamp with time zone not null,
  committed_at timestamp with time zone,
  undone_at timestamp with time zone,
  constraint import_batch_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id),
  constraint import_batch_pkey PRIMARY KEY (committee_id, id),
  constraint import_batch_state_check CHECK (state = ANY (ARRAY['reading'::text, 'previewed'::text, 'committing'::text, 'committed'::text, 'undone'::text, 'failed'::text]))
);
alter table import_batch enable row level security;
alter table import_batch force row level security;

create table import_effect (
  committee_id uuid not null,
  batch_id uuid not null,
  ordinal integer not null,
  relation text not null,
  object_id uuid not null,
  before jsonb,
  constraint import_effect_committee_id_batch_id_fkey FOREIGN KEY (committee_id, batch_id) REFERENCES import_batch(committee_id, id) ON DELETE CASCADE,
  constraint import_effect_pkey PRIMARY KEY (committee_id, batch_id, ordinal)
);
alter table import_effect enable row level security;
alter table import_effect force row level security;

create table import_row (
  committee_id uuid not null,
  batch_id uuid not null,
  row_no integer not null,
  cells jsonb not null,
  faults jsonb default '[]'::jsonb not null,
  plan text not null,
  resolved jsonb,
  constraint import_row_committee_id_batch_id_fkey FOREIGN KEY (committee_id, batch_id) REFERENCES import_batch(committee_id, id) ON DELETE CASCADE,
  constraint import_row_pkey PRIMARY KEY (committee_id, batch_id, row_no),
  constraint import_row_plan_check CHECK (plan = ANY (ARRAY['create'::text, 'update'::text, 'unchanged'::text, 'faulty'::text]))
);
alter table import_row enable row level security;
alter table import_row force row level security;

create table leave_request (
  committee_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  kind text not null,
  reason text not null,
  state text not null,
  requested_by uuid not null,
  requested_at timestamp with time zone not null,
  entered_for boolean default false not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  decision_note text,
  half_days numeric(4,1),
  constraint decided_by_somebody CHECK ((state = ANY (ARRAY['approved'::text, 'refused'::text])) = (decided_at IS NOT NULL) AND (decided_at IS NULL) = (decided_by IS NULL)),
  constraint leave_request_committee_id_meeting_id_person_id_fkey FOREIGN KEY (committee_id, meeting_id, person_id) REFERENCES attendance(committee_id, meeting_id, person_id),
  constraint leave_request_half_days_check CHECK (half_days > 0::numeric),
  constraint leave_request_kind_check CHECK (kind = ANY (ARRAY['on_leave'::text, 'official_trip'::text])),
  constraint leave_request_pkey PRIMARY KEY (committee_id, id),
  constraint leave_request_state_check CHECK (state = ANY (ARRAY['requested'::text, 'approved'::text, 'refused'::text, 'withdrawn'::text]))
);
alter table leave_request enable row level security;
alter table leave_request force row level security;

create table meeting (
  committee_id uuid not null,
  id uuid not null,
  kind text not null,
  unit_id uuid not null,
  number integer,
  title text not null,
  place text,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone,
  held_on date not null,
  half_days numeric(4,1) default 1 not null,
  party_internal boolean default false not null,
  state text not null,
  chair_id uuid,
  recorder_id uuid,
  summary text default ''::text not null,
  entered_late_by uuid,
  entered_late_at timestamp with time zone,
  entered_late_reason text,
  adopted_by uuid,
  adopted_at timestamp with time zone,
  adoption_event_id uuid,
  cancelled_reason text,
  created_by uuid not null,
  version integer default 1 not null,
  constraint adopted_means_evidence CHECK ((state = 'adopted'::text) = (adopted_at IS NOT NULL)),
  constraint cancelled_with_a_reason CHECK (state <> 'cancelled'::text OR cancelled_reason IS NOT NULL),
  constraint ends_after_it_starts CHECK (ends_at IS NULL OR ends_at > starts_at),
  constraint late_entry_is_stamped CHECK ((entered_late_at IS NULL) = (entered_late_reason IS NULL) AND (entered_late_at IS NULL) = (entered_late_by IS NULL)),
  constraint meeting_committee_id_chair_id_fkey FOREIGN KEY (committee_id, chair_id) REFERENCES person(committee_id, id),
  constraint meeting_committee_id_recorder_id_fkey FOREIGN KEY (committee_id, recorder_id) REFERENCES person(committee_id, id),
  constraint meeting_committee_id_unit_id_fkey FOREIGN KEY (committee_id, unit_id) REFERENCES unit(committee_id, id),
  constraint meeting_pkey PRIMARY KEY (committee_id, id),
  constraint meeting_state_check CHECK (state = ANY (ARRAY['draft'::text, 'convened'::text, 'held'::text, 'adopted'::text, 'cancelled'::text]))
);
alter table meeting enable row level security;
alter table meeting force row level security;

create table meeting_series (
  committee_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  kind text not null,
  title text not null,
  every text not null,
  starts_on date not null,
  start_time text not null,
  place text,
  chair_id uuid,
  recorder_id uuid,
  agenda jsonb default '[]'::jsonb not null,
  ended_on date,
  version integer default 1 not null,
  constraint meeting_series_committee_id_chair_id_fkey FOREIGN KEY (committee_id, chair_id) REFERENCES person(committee_id, id),
  constraint meeting_series_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id),
  constraint meeting_series_committee_id_recorder_id_fkey FOREIGN KEY (committee_id, recorder_id) REFERENCES person(committee_id, id),
  constraint meeting_series_committee_id_unit_id_fkey FOREIGN KEY (committee_id, unit_id) REFERENCES unit(committee_id, id),
  constraint meeting_series_every_check CHECK (every = ANY (ARRAY['week'::text, 'fortnight'::text, 'month'::text, 'quarter'::text])),
  constraint meeting_series_pkey PRIMARY KEY (committee_id, id),
  constraint meeting_series_start_time_check CHECK (start_time ~ '^([01]\d|2[0-3]):[0-5]\d$'::text),
  constraint meeting_series_title_check CHECK (title <> ''::text),
  constraint series_ends_after_it_starts CHECK (ended_on IS NULL OR ended_on >= starts_on)
);
alter table meeting_series enable row level security;
alter table meeting_series force row level security;

create table membership (
  committee_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  slot text,
  is_home boolean default false not null,
  from_on date not null,
  until_on date,
  constraint joined_once EXCLUDE USING gist (committee_id WITH =, person_id WITH =, unit_id WITH =, daterange(from_on, until_on) WITH &&),
  constraint membership_committee_id_person_id_fkey FOREIGN KEY (committee_id, person_id) REFERENCES person(committee_id, id),
  constraint membership_committee_id_unit_id_fkey FOREIGN KEY (committee_id, unit_id) REFERENCES unit(committee_id, id),
  constraint membership_pkey PRIMARY KEY (committee_id, id),
  constraint membership_runs_forward CHECK (until_on IS NULL OR until_on > from_on),
  constraint one_home_committee EXCLUDE USING gist (committee_id WITH =, person_id WITH =, daterange(from_on, until_on) WITH &&) WHERE (is_home),
  constraint one_per_slot EXCLUDE USING gist (committee_id WITH =, person_id WITH =, slot WITH =, daterange(from_on, until_on) WITH &&) WHERE (slot IS NOT NULL)
);
alter table membership enable row level security;
alter table membership force row level security;

create table module (
  committee_id uuid not null,
  id uuid not null,
  name text not null,
  open boolean default true not null,
  decided_at timestamp with time zone,
  decided_by uuid,
  reason text,
  constraint closed_by_decision CHECK (open OR decided_at IS NOT NULL),
  constraint decided_by_somebody_for_a_reason CHECK ((decided_at IS NULL) = (decided_by IS NULL) AND (decided_at IS NULL) = (reason IS NULL)),
  constraint module_committee_id_decided_by_fkey FOREIGN KEY (committee_id, decided_by) REFERENCES person(committee_id, id),
  constraint module_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id),
  constraint module_has_a_name CHECK (name <> ''::text),
  constraint module_pkey PRIMARY KEY (committee_id, id),
  constraint one_row_a_module UNIQUE (committee_id, name),
  constraint reason_says_something CHECK (reason <> ''::text)
);
alter table module enable row level security;
alter table module force row level security;

create table month_reminder (
  committee_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  month date not null,
  made_at timestamp with time zone not null,
  constraint month_reminder_committee_id_unit_id_fkey FOREIGN KEY (committee_id, unit_id) REFERENCES unit(committee_id, id),
  constraint month_reminder_month_check CHECK (EXTRACT(day FROM month) = 1::numeric),
  constraint month_reminder_pkey PRIMARY KEY (committee_id, id),
  constraint reminded_once UNIQUE (committee_id, unit_id, month)
);
alter table month_reminder enable row level security;
alter table month_reminder force row level security;

create table parked_item (
  committee_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  kind text not null,
  title text not null,
  reason text default ''::text not null,
  meeting_id uuid,
  parked_by uuid not null,
  parked_at timestamp with time zone not null,
  dropped_at timestamp with time zone,
  dropped_because text,
  constraint dropped_with_a_reason CHECK ((dropped_at IS NULL) = (dropped_because IS NULL)),
  constraint parked_item_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id),
  constraint parked_item_committee_id_meeting_id_fkey FOREIGN KEY (committee_id, meeting_id) REFERENCES meeting(committee_id, id),
  constraint parked_item_committee_id_unit_id_fkey FOREIGN KEY (committee_id, unit_id) REFERENCES unit(committee_id, id),
  constraint parked_item_pkey PRIMARY KEY (committee_id, id),
  constraint parked_item_title_check CHECK (title <> ''::text)
);
alter table parked_item enable row level security;
alter table parked_item force row level security;

create table person (
  committee_id uuid not null,
  id uuid not null,
  name text not null,
  pinyin text default ''::text not null,
  initials text default ''::text not null,
  sex text,
  birth_month text,
  ethnicity text,
  affiliation text,
  party_joined_on date,
  party_probationary_until date,
  education text,
  employer text,
  employer_post text,
  phone text,
  mark text,
  rank_no integer default 100000 not null,
  is_cadre boolean default false not null,
  left_on date,
  version integer default 1 not null,
  constraint person_birth_month_check CHECK (birth_month ~ '^\d{4}-(0[1-9]|1[0-2])$'::text),
  constraint person_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id),
  constraint person_pkey PRIMARY KEY (committee_id, id),
  constraint person_sex_check CHECK (sex = ANY (ARRAY['male'::text, 'female'::text])),
  constraint phone_of_one_person UNIQUE (committee_id, phone)
);
alter table person enable row level security;
alter table person force row level security;

create table post (
  committee_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  kind text not null,
  title text,
  from_on date not null,
  until_on date,
  constraint administrators_are_different_people EXCLUDE USING gist (committee_id WITH =, person_id WITH =, kind WITH <>, daterange(from_on, until_on) WITH &&) WHERE (kind = ANY (ARRAY['system_admin'::text, 'security_admin'::text, 'audit_admin'::text])),
  constraint post_committee_id_person_id_fkey FOREIGN KEY (committee_id, person_id) REFERENCES person(committee_id, id),
  constraint post_committee_id_unit_id_fkey FOREIGN KEY (committee_id, unit_id) REFERENCES unit(committee_id, id),
  constraint post_held_once EXCLUDE USING gist (committee_id WITH =, person_id WITH =, unit_id WITH =, kind WITH =, daterange(from_on, until_on) WITH &&),
  constraint post_pkey PRIMARY KEY (committee_id, id),
  constraint post_runs_forward CHECK (until_on IS NULL OR until_on > from_on)
);
alter table post enable row level security;
alter table post force row level security;

create table promise_check (
  committee_id uuid not null,
  promise_id uuid not null,
  number integer not null,
  finding text not null,
  note text not null,
  checked_by uuid not null,
  checked_on date not null,
  constraint promise_check_committee_id_promise_id_fkey FOREIGN KEY (committee_id, promise_id) REFERENCES reply_promise(committee_id, id),
  constraint promise_check_finding_check CHECK (finding = ANY (ARRAY['kept'::text, 'under_way'::text, 'not_begun'::text, 'not_possible'::text])),
  constraint promise_check_note_check CHECK (note <> ''::text),
  constraint promise_check_pkey PRIMARY KEY (committee_id, promise_id, number)
);
alter table promise_check enable row level security;
alter table promise_check force row level security;

create table proposal (
  committee_id uuid not null,
  id uuid not null,
  duty_year_id uuid not null,
  number integer,
  proposer_kind text not null,
  title text not null,
  situation text not null,
  analysis text not null,
  suggestions text not null,
  category text,
  revision integer default 1 not null,
  state text not null,
  state_before text,
  merged_into uuid,
  started_by uuid not null,
  started_at timestamp with time zone not null,
  submitted_on date,
  co_sign_until date,
  decided_on date,
  handed_over_on date,
  replied_on date,
  closed_on date,
  handling_round integer default 1 not null,
  refusal_ground text,
  converted_to text,
  conversion_agreed_on date,
  key_leader_id uuid,
  key_supervisor_id uuid,
  excellent_in text,
  published_on date,
  public_text jsonb,
  constraint converted_with_consent CHECK (state <> 'converted'::text OR converted_to IS NOT NULL AND conversion_agreed_on IS NOT NULL),
  constraint merged_into_another CHECK ((state = 'merged'::text) = (merged_into IS NOT NULL) AND merged_into <> id),
  constraint number_given_once UNIQUE (committee_id, duty_year_id, number),
  constraint numbered_once_submitted CHECK (state = 'draft'::text OR number IS NOT NULL OR state = 'withdrawn'::text),
  constraint proposal_committee_id_duty_year_id_fkey FOREIGN KEY (committee_id, duty_year_id) REFERENCES duty_year(committee_id, id),
  constraint proposal_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id),
  constraint proposal_committee_id_merged_into_fkey FOREIGN KEY (committee_id, merged_into) REFERENCES proposal(committee_id, id),
  constraint proposal_committee_id_started_by_fkey FOREIGN KEY (committee_id, started_by) REFERENCES person(committee_id, id),
  constraint proposal_converted_to_check CHECK (converted_to = ANY (ARRAY['opinion'::text, 'letter'::text])),
  constraint proposal_pkey PRIMARY KEY (committee_id, id),
  constraint proposal_state_check CHECK (state = ANY (ARRAY['draft'::text, 'submitted'::text, 'returned'::text, 'accepted'::text, 'merged'::text, 'refused'::text, 'converted'::text, 'withdrawn'::text, 'in_handling'::text, 'replied'::text, 'closed'::text, 'archived'::text])),
  constraint refused_with_ground CHECK (state <> 'refused'::text OR refusal_ground IS NOT NULL),
  constraint remembers_what_it_was CHECK (state <> 'merged'::text OR state_before IS NOT NULL)
);
alter table proposal enable row level security;
alter table proposal force row level security;

create table proposal_proposer (
  committee_id uuid not null,
  proposal_id uuid not null,
  person_id uuid not null,
  unit_id uuid,
  place integer not null,
  answer text not null,
  asked_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  constraint answered_or_open CHECK ((answer = 'asked'::text) = (answered_at IS NULL)),
  constraint one_place_each UNIQUE (committee_id, proposal_id, place),
  constraint proposal_proposer_answer_check CHECK (answer = ANY (ARRAY['asked'::text, 'agreed'::text, 'declined'::text, 'lapsed'::text])),
  constraint proposal_proposer_committee_id_person_id_fkey FOREIGN KEY (committee_id, person_id) REFERENCES person(committee_id, id),
  constraint proposal_proposer_committee_id_proposal_id_fkey FOREIGN KEY (committee_id, proposal_id) REFERENCES proposal(committee_id, id),
  constraint proposal_proposer_committee_id_unit_id_fkey FOREIGN KEY (committee_id, unit_id) REFERENCES unit(committee_id, id),
  constraint proposal_proposer_pkey PRIMARY KEY (committee_id, proposal_id, person_id),
  constraint proposal_proposer_place_check CHECK (place > 0)
);
alter table proposal_proposer enable row level security;
alter table proposal_proposer force row level security;

create table proposal_rating (
  committee_id uuid not null,
  proposal_id uuid not null,
  round integer not null,
  person_id uuid not null,
  grade text not null,
  remark text,
  way text not null,
  entered_by uuid,
  rated_at timestamp with time zone not null,
  unusual boolean not null,
  constraint entered_by_a_clerk CHECK ((way = ANY (ARRAY['phone'::text, 'paper'::text])) = (entered_by IS NOT NULL)),
  constraint proposal_rating_committee_id_proposal_id_fkey FOREIGN KEY (committee_id, proposal_id) REFERENCES proposal(committee_id, id),
  constraint proposal_rating_pkey PRIMARY KEY (committee_id, proposal_id, round, person_id),
  constraint proposal_rating_way_check CHECK (way = ANY (ARRAY['signed_in'::text, 'link'::text, 'phone'::text, 'paper'::text]))
);
alter table proposal_rating enable row level security;
alter table proposal_rating force row level security;

create table proposal_reply (
  committee_id uuid not null,
  share_id uuid not null,
  revision integer default 1 not null,
  class text not null,
  body text not null,
  contact_leader text not null,
  contact_clerk text not null,
  contact_phone text not null,
  drafted_by uuid not null,
  signed_by uuid,
  signed_at timestamp with time zone,
  document_no text,
  issued_at timestamp with time zone,
  issued_on date,
  constraint issued_once_signed CHECK (issued_at IS NULL OR signed_at IS NOT NULL AND document_no IS NOT NULL),
  constraint proposal_reply_body_check CHECK (body <> ''::text),
  constraint proposal_reply_committee_id_share_id_fkey FOREIGN KEY (committee_id, share_id) REFERENCES handling_share(committee_id, id),
  constraint proposal_reply_pkey PRIMARY KEY (committee_id, share_id)
);
alter table proposal_reply enable row level security;
alter table proposal_reply force row level security;

create table proposal_step (
  committee_id uuid not null,
  proposal_id uuid not null,
  number integer not null,
  act text not null,
  by_person uuid,
  entered_for uuid,
  at timestamp with time zone not null,
  opinion text,
  detail jsonb default '{}'::jsonb not null,
  constraint proposal_step_committee_id_proposal_id_fkey FOREIGN KEY (committee_id, proposal_id) REFERENCES proposal(committee_id, id),
  constraint proposal_step_pkey PRIMARY KEY (committee_id, proposal_id, number)
);
alter table proposal_step enable row level security;
alter table proposal_step force row level security;

create table rating_link (
  committee_id uuid not null,
  digest bytea not null,
  proposal_id uuid not null,
  round integer not null,
  person_id uuid not null,
  good_until date not null,
  used_at timestamp with time zone,
  constraint rating_link_committee_id_proposal_id_fkey FOREIGN KEY (committee_id, proposal_id) REFERENCES proposal(committee_id, id),
  constraint rating_link_pkey PRIMARY KEY (committee_id, digest)
);
alter table rating_link enable row level security;
alter table rating_link force row level security;

create table recovery_code (
  committee_id uuid not null,
  account_id uuid not null,
  code_hash bytea not null,
  used_at timestamp with time zone,
  constraint recovery_code_committee_id_account_id_fkey FOREIGN KEY (committee_id, account_id) REFERENCES account(committee_id, id),
  constraint recovery_code_pkey PRIMARY KEY (committee_id, account_id, code_hash)
);
alter table recovery_code enable row level security;
alter table recovery_code force row level security;

create table rectification (
  committee_id uuid not null,
  id uuid not null,
  number text not null,
  unit_id uuid not null,
  title text not null,
  shortcoming text not null,
  standard text not null,
  round_id uuid,
  node_id text,
  issued_on date not null,
  state text not null,
  due_on date,
  effect text,
  rechecked_by uuid,
  version integer default 1 not null,
  constraint evaluated_with_an_effect CHECK ((state = 'evaluated'::text) = (effect IS NOT NULL)),
  constraint line_of_a_sheet CHECK ((round_id IS NULL) = (node_id IS NULL)),
  constraint no_clock_when_over CHECK ((state <> ALL (ARRAY['evaluated'::text, 'withdrawn'::text])) OR due_on IS NULL),
  constraint numbered_once UNIQUE (committee_id, number),
  constraint rectification_committee_id_rechecked_by_fkey FOREIGN KEY (committee_id, rechecked_by) REFERENCES person(committee_id, id),
  constraint rectification_committee_id_round_id_fkey FOREIGN KEY (committee_id, round_id) REFERENCES assessment_round(committee_id, id),
  constraint rectification_committee_id_unit_id_fkey FOREIGN KEY (committee_id, unit_id) REFERENCES unit(committee_id, id),
  constraint rectification_effect_check CHECK (effect = ANY (ARRAY['full'::text, 'mostly'::text, 'lacking'::text])),
  constraint rectification_pkey PRIMARY KEY (committee_id, id),
  constraint rectification_shortcoming_check CHECK (shortcoming <> ''::text),
  constraint rectification_standard_check CHECK (standard <> ''::text),
  constraint rectification_state_check CHECK (state = ANY (ARRAY['noticed'::text, 'planned'::text, 'reported'::text, 'rechecked'::text, 'evaluated'::text, 'withdrawn'::text])),
  constraint rectification_title_check CHECK (title <> ''::text)
);
alter table rectification enable row level security;
alter table rectification force row level security;

create table rectification_step (
  committee_id uuid not null,
  rectification_id uuid not null,
  number integer not null,
  act text not null,
  wording text not null,
  effect text,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  entered_for boolean not null,
  due_on date,
  constraint rectification_step_act_check CHECK (act = ANY (ARRAY['notice'::text, 'plan'::text, 'report'::text, 'pass'::text, 'sendBack'::text, 'evaluate'::text, 'withdraw'::text])),
  constraint rectification_step_committee_id_made_by_fkey FOREIGN KEY (committee_id, made_by) REFERENCES person(committee_id, id),
  constraint rectification_step_committee_id_rectification_id_fkey FOREIGN KEY (committee_id, rectification_id) REFERENCES rectification(committee_id, id),
  constraint rectification_step_effect_check CHECK (effect = ANY (ARRAY['full'::text, 'mostly'::text, 'lacking'::text])),
  constraint rectification_step_number_check CHECK (number > 0),
  constraint rectification_step_pkey PRIMARY KEY (committee_id, rectification_id, number),
  constraint rectification_step_wording_check CHECK (wording <> ''::text)
);
alter table rectification_step enable row level security;
alter table rectification_step force row level security;

create table reply_promise (
  committee_id uuid not null,
  id uuid not null,
  share_id uuid not null,
  place integer not null,
  wording text not null,
  due_on date not null,
  owner text not null,
  state text default 'open'::text not null,
  next_check_on date,
  settled_on date,
  constraint reply_promise_committee_id_share_id_fkey FOREIGN KEY (committee_id, share_id) REFERENCES proposal_reply(committee_id, share_id),
  constraint reply_promise_owner_check CHECK (owner <> ''::text),
  constraint reply_promise_pkey PRIMARY KEY (committee_id, id),
  constraint reply_promise_state_check CHECK (state = ANY (ARRAY['open'::text, 'kept'::text, 'not_possible'::text])),
  constraint reply_promise_wording_check CHECK (wording <> ''::text),
  constraint settled_or_open CHECK ((state = 'open'::text) = (settled_on IS NULL))
);
alter table reply_promise enable row level security;
alter table reply_promise force row level security;

create table round_sheet (
  committee_id uuid not null,
  round_id uuid not null,
  subject_id uuid not null,
  revision integer default 0 not null,
  talked_at_meeting uuid,
  constraint round_sheet_committee_id_round_id_fkey FOREIGN KEY (committee_id, round_id) REFERENCES assessment_round(committee_id, id),
  constraint round_sheet_pkey PRIMARY KEY (committee_id, round_id, subject_id),
  constraint talked_over_at_a_meeting FOREIGN KEY (committee_id, talked_at_meeting) REFERENCES meeting(committee_id, id)
);
alter table round_sheet enable row level security;
alter table round_sheet force row level security;

create table rule (
  committee_id uuid not null,
  id uuid not null,
  title text not null,
  unit_id uuid not null,
  party_internal boolean default false not null,
  created_at timestamp with time zone not null,
  constraint rule_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id),
  constraint rule_committee_id_unit_id_fkey FOREIGN KEY (committee_id, unit_id) REFERENCES unit(committee_id, id),
  constraint rule_has_a_title CHECK (title <> ''::text),
  constraint rule_pkey PRIMARY KEY (committee_id, id)
);
alter table rule enable row level security;
alter table rule force row level security;

create table rule_clause (
  committee_id uuid not null,
  version_id uuid not null,
  number integer not null,
  chapter text,
  wording text not null,
  constraint rule_clause_committee_id_version_id_fkey FOREIGN KEY (committee_id, version_id) REFERENCES rule_version(committee_id, id),
  constraint rule_clause_pkey PRIMARY KEY (committee_id, version_id, number)
);
alter table rule_clause enable row level security;
alter table rule_clause force row level security;

create table rule_link (
  committee_id uuid not null,
  id uuid not null,
  rule_id uuid not null,
  clause integer,
  target_kind text not null,
  target_key text not null,
  constraint linked_once UNIQUE NULLS NOT DISTINCT (committee_id, rule_id, clause, target_kind, target_key),
  constraint rule_link_committee_id_rule_id_fkey FOREIGN KEY (committee_id, rule_id) REFERENCES rule(committee_id, id),
  constraint rule_link_pkey PRIMARY KEY (committee_id, id),
  constraint rule_link_target_kind_check CHECK (target_kind = ANY (ARRAY['meeting_kind'::text, 'post_kind'::text]))
);
alter table rule_link enable row level security;
alter table rule_link force row level security;

create table rule_pack (
  committee_id uuid not null,
  version text not null,
  pack_id text not null,
  content jsonb not null,
  checksum text not null,
  state text default 'draft'::text not null,
  adopted_at_meeting uuid,
  in_force_from date,
  loaded_at timestamp with time zone not null,
  constraint in_force_since_adoption CHECK (state = 'draft'::text OR in_force_from IS NOT NULL),
  constraint rule_pack_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id),
  constraint rule_pack_pkey PRIMARY KEY (committee_id, version),
  constraint rule_pack_state_check CHECK (state = ANY (ARRAY['draft'::text, 'adopted'::text, 'replaced'::text]))
);
alter table rule_pack enable row level security;
alter table rule_pack force row level security;

create table rule_reader (
  committee_id uuid not null,
  reading_id uuid not null,
  person_id uuid not null,
  acknowledged_at timestamp with time zone,
  constraint rule_reader_committee_id_person_id_fkey FOREIGN KEY (committee_id, person_id) REFERENCES person(committee_id, id),
  constraint rule_reader_committee_id_reading_id_fkey FOREIGN KEY (committee_id, reading_id) REFERENCES rule_reading(committee_id, id),
  constraint rule_reader_pkey PRIMARY KEY (committee_id, reading_id, person_id)
);
alter table rule_reader enable row level security;
alter table rule_reader force row level security;

create table rule_reading (
  committee_id uuid not null,
  id uuid not null,
  version_id uuid not null,
  basis text not null,
  due_on date not null,
  minutes integer not null,
  approver_id uuid not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  constraint reading_has_a_basis CHECK (basis <> ''::text),
  constraint rule_reading_committee_id_approver_id_fkey FOREIGN KEY (committee_id, approver_id) REFERENCES person(committee_id, id),
  constraint rule_reading_committee_id_asked_by_fkey FOREIGN KEY (committee_id, asked_by) REFERENCES person(committee_id, id),
  constraint rule_reading_committee_id_version_id_fkey FOREIGN KEY (committee_id, version_id) REFERENCES rule_version(committee_id, id),
  constraint rule_reading_minutes_check CHECK (minutes >= 1 AND minutes <= 240),
  constraint rule_reading_pkey PRIMARY KEY (committee_id, id)
);
alter table rule_reading enable row level security;
alter table rule_reading force row level security;

create table rule_version (
  committee_id uuid not null,
  id uuid not null,
  rule_id uuid not null,
  number integer not null,
  state text not null,
  preamble text not null,
  document_number text,
  adopted_at_meeting uuid,
  from_on date,
  until_on date,
  repeal_reason text,
  version integer default 1 not null,
  changed_by uuid,
  changed_at timestamp with time zone not null,
  constraint rule_ended_on_a_day CHECK ((state = ANY (ARRAY['replaced'::text, 'repealed'::text])) = (until_on IS NOT NULL)),
  constraint rule_in_force_from_a_day CHECK ((state = 'draft'::text) = (from_on IS NULL)),
  constraint rule_repealed_for_a_reason CHECK ((state = 'repealed'::text) = (repeal_reason IS NOT NULL)),
  constraint rule_version_committee_id_adopted_at_meeting_fkey FOREIGN KEY (committee_id, adopted_at_meeting) REFERENCES meeting(committee_id, id),
  constraint rule_version_committee_id_rule_id_fkey FOREIGN KEY (committee_id, rule_id) REFERENCES rule(committee_id, id),
  constraint rule_version_pkey PRIMARY KEY (committee_id, id),
  constraint rule_version_state_check CHECK (state = ANY (ARRAY['draft'::text, 'in_force'::text, 'replaced'::text, 'repealed'::text])),
  constraint version_numbered_once UNIQUE (committee_id, rule_id, number)
);
alter table rule_version enable row level security;
alter table rule_version force row level security;

create table scheme_review (
  committee_id uuid not null,
  id uuid not null,
  scheme_version_id uuid not null,
  reviewed_by uuid not null,
  reviewed_at timestamp with time zone not null,
  verdict text not null,
  opinion text not null,
  constraint scheme_review_committee_id_reviewed_by_fkey FOREIGN KEY (committee_id, reviewed_by) REFERENCES person(committee_id, id),
  constraint scheme_review_committee_id_scheme_version_id_fkey FOREIGN KEY (committee_id, scheme_version_id) REFERENCES scheme_version(committee_id, id),
  constraint scheme_review_pkey PRIMARY KEY (committee_id, id),
  constraint scheme_review_verdict_check CHECK (verdict = ANY (ARRAY['approved'::text, 'sent_back'::text]))
);
alter table scheme_review enable row level security;
alter table scheme_review force row level security;

create table scheme_version (
  committee_id uuid not null,
  id uuid not null,
  key text not null,
  number integer not null,
  title text not null,
  subject text not null,
  state text not null,
  text text,
  compiled jsonb,
  based_on uuid,
  from_pack boolean default false not null,
  writer_ids uuid[] default '{}'::uuid[] not null,
  adopted_at_meeting uuid,
  adopted_decision uuid,
  adopted_by uuid,
  adopted_at timestamp with time zone,
  in_force_from date,
  replaced_from date,
  changed_at timestamp with time zone not null,
  version integer default 1 not null,
  constraint faulty_schemes_stay_drafts CHECK ((state = ANY (ARRAY['draft'::text, 'discarded'::text])) OR compiled IS NOT NULL),
  constraint in_force_from_a_day CHECK ((state = ANY (ARRAY['in_force'::text, 'replaced'::text])) = (in_force_from IS NOT NULL)),
  constraint replaced_from_a_day CHECK ((state = 'replaced'::text) = (replaced_from IS NOT NULL)),
  constraint scheme_adoption_names_its_meeting CHECK ((state = ANY (ARRAY['adopted'::text, 'in_force'::text, 'replaced'::text])) = (adopted_at_meeting IS NOT NULL) AND (adopted_at_meeting IS NULL) = (adopted_at IS NULL)),
  constraint scheme_version_committee_id_adopted_at_meeting_fkey FOREIGN KEY (committee_id, adopted_at_meeting) REFERENCES meeting(committee_id, id),
  constraint scheme_version_committee_id_based_on_fkey FOREIGN KEY (committee_id, based_on) REFERENCES scheme_version(committee_id, id),
  constraint scheme_version_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id),
  constraint scheme_version_numbered_once UNIQUE (committee_id, key, number),
  constraint scheme_version_pkey PRIMARY KEY (committee_id, id),
  constraint scheme_version_state_check CHECK (state = ANY (ARRAY['draft'::text, 'submitted'::text, 'reviewed'::text, 'adopted'::text, 'in_force'::text, 'replaced'::text, 'discarded'::text])),
  constraint scheme_version_subject_check CHECK (subject = ANY (ARRAY['member'::text, 'branch'::text, 'cadre'::text, 'unit'::text, 'activity_group'::text]))
);
alter table scheme_version enable row level security;
alter table scheme_version force row level security;

create table search_gram (
  committee_id uuid not null,
  kind text not null,
  gram bigint not null,
  texts integer not null,
  constraint search_gram_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id),
  constraint search_gram_pkey PRIMARY KEY (committee_id, kind, gram)
);
alter table search_gram enable row level security;
alter table search_gram force row level security;

create table search_text (
  committee_id uuid not null,
  kind text not null,
  record_id uuid not null,
  part text default ''::text not null,
  on_date date not null,
  title text not null,
  body text not null,
  folded text not null,
  constraint search_text_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id),
  constraint search_text_names_its_kind CHECK (kind <> ''::text),
  constraint search_text_pkey PRIMARY KEY (committee_id, kind, record_id, part)
);
alter table search_text enable row level security;

create table seat (
  committee_id uuid not null,
  id uuid not null,
  term_id uuid not null,
  person_id uuid not null,
  sector_id uuid not null,
  from_on date not null,
  until_on date,
  end_reason text,
  constraint ended_with_a_reason CHECK (end_reason IS NULL OR until_on IS NOT NULL),
  constraint one_seat_at_a_time EXCLUDE USING gist (committee_id WITH =, person_id WITH =, daterange(from_on, until_on) WITH &&),
  constraint seat_committee_id_person_id_fkey FOREIGN KEY (committee_id, person_id) REFERENCES person(committee_id, id),
  constraint seat_committee_id_sector_id_fkey FOREIGN KEY (committee_id, sector_id) REFERENCES unit(committee_id, id),
  constraint seat_committee_id_term_id_fkey FOREIGN KEY (committee_id, term_id) REFERENCES term(committee_id, id),
  constraint seat_end_reason_check CHECK (end_reason = ANY (ARRAY['resigned'::text, 'removed'::text, 'lapsed'::text, 'died'::text])),
  constraint seat_pkey PRIMARY KEY (committee_id, id),
  constraint seat_runs_forward CHECK (until_on IS NULL OR until_on > from_on)
);
alter table seat enable row level security;
alter table seat force row level security;

create table session (
  committee_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  token_hash bytea not null,
  started_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  address text not null,
  browser text not null,
  second_factor boolean default false not null,
  constraint session_committee_id_account_id_fkey FOREIGN KEY (committee_id, account_id) REFERENCES account(committee_id, id),
  constraint session_pkey PRIMARY KEY (committee_id, id),
  constraint session_token_once UNIQUE (token_hash)
);
alter table session enable row level security;
alter table session force row level security;

create table sheet_objection (
  committee_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  subject_id uuid not null,
  kind text not null,
  objection_id uuid,
  node_id text,
  node_title text,
  wording text not null,
  state text not null,
  raised_by uuid not null,
  raised_at timestamp with time zone not null,
  entered_for boolean default false not null,
  answer_until date not null,
  outcome text,
  answer text,
  answered_by uuid,
  answered_at timestamp with time zone,
  appeal_until date,
  constraint answered_with_a_reason CHECK ((state = 'answered'::text) = (outcome IS NOT NULL AND answer IS NOT NULL AND answered_by IS NOT NULL AND answered_at IS NOT NULL)),
  constraint appealed_once UNIQUE (committee_id, objection_id),
  constraint appeals_are_against_an_answer CHECK ((kind = 'appeal'::text) = (objection_id IS NOT NULL)),
  constraint nobody_answers_himself CHECK (answered_by IS NULL OR answered_by <> subject_id AND answered_by <> raised_by),
  constraint sheet_objection_committee_id_answered_by_fkey FOREIGN KEY (committee_id, answered_by) REFERENCES person(committee_id, id),
  constraint sheet_objection_committee_id_objection_id_fkey FOREIGN KEY (committee_id, objection_id) REFERENCES sheet_objection(committee_id, id),
  constraint sheet_objection_committee_id_raised_by_fkey FOREIGN KEY (committee_id, raised_by) REFERENCES person(committee_id, id),
  constraint sheet_objection_committee_id_round_id_subject_id_fkey FOREIGN KEY (committee_id, round_id, subject_id) REFERENCES round_sheet(committee_id, round_id, subject_id),
  constraint sheet_objection_kind_check CHECK (kind = ANY (ARRAY['objection'::text, 'appeal'::text])),
  constraint sheet_objection_outcome_check CHECK (outcome = ANY (ARRAY['upheld'::text, 'partly'::text, 'rejected'::text])),
  constraint sheet_objection_pkey PRIMARY KEY (committee_id, id),
  constraint sheet_objection_state_check CHECK (state = ANY (ARRAY['open'::text, 'answered'::text, 'withdrawn'::text]))
);
alter table sheet_objection enable row level security;
alter table sheet_objection force row level security;

create table sheet_revision (
  committee_id uuid not null,
  round_id uuid not null,
  subject_id uuid not null,
  number integer not null,
  cause text not null,
  made_at timestamp with time zone not null,
  made_by uuid,
  content json not null,
  total text,
  grade text,
  grade_reason jsonb,
  reason text,
  adopted_at_meeting uuid,
  constraint adopted_sheets_name_their_meeting CHECK ((cause = ANY (ARRAY['adopted'::text, 'corrected'::text])) = (adopted_at_meeting IS NOT NULL)),
  constraint changes_have_a_reason CHECK ((cause <> ALL (ARRAY['redrafted'::text, 'corrected'::text])) OR reason IS NOT NULL),
  constraint sheet_revised_once PRIMARY KEY (committee_id, round_id, subject_id, number),
  constraint sheet_revision_cause_check CHECK (cause = ANY (ARRAY['told'::text, 'redrafted'::text, 'adopted'::text, 'corrected'::text])),
  constraint sheet_revision_committee_id_adopted_at_meeting_fkey FOREIGN KEY (committee_id, adopted_at_meeting) REFERENCES meeting(committee_id, id),
  constraint sheet_revision_committee_id_round_id_subject_id_fkey FOREIGN KEY (committee_id, round_id, subject_id) REFERENCES round_sheet(committee_id, round_id, subject_id)
);
alter table sheet_revision enable row level security;
alter table sheet_revision force row level security;

create table sign_in_failure (
  bucket text not null,
  failures integer not null,
  last_at timestamp with time zone not null,
  constraint sign_in_failure_pkey PRIMARY KEY (bucket)
);

create table task (
  committee_id uuid not null,
  id uuid not null,
  kind text not null,
  action text not null,
  title text not null,
  subject_kind text not null,
  subject_id uuid not null,
  started_by uuid,
  created_at timestamp with time zone not null,
  due_on date,
  state text not null,
  result text,
  done_by uuid,
  done_at timestamp with time zone,
  wording text default ''::text not null,
  basis text,
  needs_acceptance boolean default false not null,
  supervised boolean default false not null,
  party_internal boolean default false not null,
  first_due_on date,
  step_due_on date,
  asked_due_on date,
  asked_because text,
  extended_because text,
  last_urged_on date,
  times_urged integer default 0 not null,
  constraint asked_with_a_reason CHECK ((asked_due_on IS NULL) = (asked_because IS NULL)),
  constraint done_by_somebody CHECK ((state = 'done'::text) = (done_at IS NOT NULL)),
  constraint extended_from_a_day CHECK (extended_because IS NULL OR first_due_on IS NOT NULL),
  constraint task_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id),
  constraint task_kind_check CHECK (kind = ANY (ARRAY['act'::text, 'read'::text])),
  constraint task_pkey PRIMARY KEY (committee_id, id),
  constraint task_state_check CHECK (state = ANY (ARRAY['open'::text, 'in_hand'::text, 'reported'::text, 'returned'::text, 'done'::text, 'withdrawn'::text])),
  constraint urged_on_some_day CHECK ((times_urged = 0) = (last_urged_on IS NULL))
);
alter table task enable row level security;
alter table task force row level security;

create table task_evidence (
  committee_id uuid not null,
  task_id uuid not null,
  record_kind text not null,
  record_id uuid not null,
  title text not null,
  added_by uuid not null,
  added_at timestamp with time zone not null,
  constraint task_evidence_committee_id_added_by_fkey FOREIGN KEY (committee_id, added_by) REFERENCES person(committee_id, id),
  constraint task_evidence_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id),
  constraint task_evidence_committee_id_task_id_fkey FOREIGN KEY (committee_id, task_id) REFERENCES task(committee_id, id),
  constraint task_evidence_pkey PRIMARY KEY (committee_id, task_id, record_id),
  constraint task_evidence_title_check CHECK (title <> ''::text)
);
alter table task_evidence enable row level security;
alter table task_evidence force row level security;

create table task_owner (
  committee_id uuid not null,
  task_id uuid not null,
  person_id uuid not null,
  seen_at timestamp with time zone,
  role text default 'owner'::text not null,
  constraint task_owner_committee_id_person_id_fkey FOREIGN KEY (committee_id, person_id) REFERENCES person(committee_id, id),
  constraint task_owner_committee_id_task_id_fkey FOREIGN KEY (committee_id, task_id) REFERENCES task(committee_id, id),
  constraint task_owner_pkey PRIMARY KEY (committee_id, task_id, person_id),
  constraint task_owner_role_check CHECK (role = ANY (ARRAY['owner'::text, 'helper'::text]))
);
alter table task_owner enable row level security;
alter table task_owner force row level security;

create table task_post (
  committee_id uuid not null,
  task_id uuid not null,
  unit_id uuid not null,
  post_kind text not null,
  role text not null,
  constraint task_post_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id),
  constraint task_post_committee_id_task_id_fkey FOREIGN KEY (committee_id, task_id) REFERENCES task(committee_id, id),
  constraint task_post_committee_id_unit_id_fkey FOREIGN KEY (committee_id, unit_id) REFERENCES unit(committee_id, id),
  constraint task_post_pkey PRIMARY KEY (committee_id, task_id, unit_id, post_kind),
  constraint task_post_role_check CHECK (role = ANY (ARRAY['owner'::text, 'helper'::text]))
);
alter table task_post enable row level security;
alter table task_post force row level security;

create table term (
  committee_id uuid not null,
  id uuid not null,
  title text not null,
  from_on date not null,
  until_on date,
  constraint one_term_at_a_time EXCLUDE USING gist (committee_id WITH =, daterange(from_on, until_on) WITH &&),
  constraint term_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id),
  constraint term_pkey PRIMARY KEY (committee_id, id),
  constraint term_runs_forward CHECK (until_on IS NULL OR until_on > from_on)
);
alter table term enable row level security;
alter table term force row level security;

create table unit (
  committee_id uuid not null,
  id uuid not null,
  parent_id uuid,
  kind text not null,
  axis text not null,
  name text not null,
  short_name text,
  rank_no integer default 0 not null,
  from_on date not null,
  until_on date,
  constraint not_its_own_parent CHECK (parent_id <> id),
  constraint unit_axis_check CHECK (axis = ANY (ARRAY['cppcc'::text, 'party'::text, 'functional'::text, 'outside'::text])),
  constraint unit_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id),
  constraint unit_committee_id_parent_id_fkey FOREIGN KEY (committee_id, parent_id) REFERENCES unit(committee_id, id),
  constraint unit_named_once EXCLUDE USING gist (committee_id WITH =, kind WITH =, name WITH =, daterange(from_on, until_on) WITH &&),
  constraint unit_pkey PRIMARY KEY (committee_id, id),
  constraint unit_runs_forward CHECK (until_on IS NULL OR until_on > from_on)
);
alter table unit enable row level security;
alter table unit force row level security;

create table unit_lineage (
  committee_id uuid not null,
  change_id uuid not null,
  from_unit_id uuid not null,
  to_unit_id uuid not null,
  change text not null,
  on_date date not null,
  basis text,
  constraint not_its_own_successor CHECK (from_unit_id <> to_unit_id),
  constraint unit_lineage_change_check CHECK (change = ANY (ARRAY['split'::text, 'merge'::text, 'succession'::text])),
  constraint unit_lineage_committee_id_from_unit_id_fkey FOREIGN KEY (committee_id, from_unit_id) REFERENCES unit(committee_id, id),
  constraint unit_lineage_committee_id_to_unit_id_fkey FOREIGN KEY (committee_id, to_unit_id) REFERENCES unit(committee_id, id),
  constraint unit_lineage_pkey PRIMARY KEY (committee_id, from_unit_id, to_unit_id)
);
alter table unit_lineage enable row level security;
alter table unit_lineage force row level security;

create table usual_words (
  committee_id uuid not null,
  person_id uuid not null,
  id uuid not null,
  wording text not null,
  constraint usual_words_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id),
  constraint usual_words_committee_id_person_id_fkey FOREIGN KEY (committee_id, person_id) REFERENCES person(committee_id, id),
  constraint usual_words_once UNIQUE (committee_id, person_id, wording),
  constraint usual_words_pkey PRIMARY KEY (committee_id, person_id, id),
  constraint usual_words_wording_check CHECK (wording <> ''::text)
);
alter table usual_words enable row level security;
alter table usual_words force row level security;

create table verification_opinion (
  committee_id uuid not null,
  id uuid not null,
  verification_id uuid not null,
  given_by uuid not null,
  given_at timestamp with time zone not null,
  verdict text not null,
  remark text,
  entered_too boolean not null,
  constraint verification_opinion_committee_id_given_by_fkey FOREIGN KEY (committee_id, given_by) REFERENCES person(committee_id, id),
  constraint verification_opinion_committee_id_verification_id_fkey FOREIGN KEY (committee_id, verification_id) REFERENCES fact_verification(committee_id, id),
  constraint verification_opinion_pkey PRIMARY KEY (committee_id, id),
  constraint verification_opinion_verdict_check CHECK (verdict = ANY (ARRAY['confirmed'::text, 'returned'::text]))
);
alter table verification_opinion enable row level security;
alter table verification_opinion force row level security;

create table vote (
  committee_id uuid not null,
  agenda_item_id uuid not null,
  meeting_id uuid not null,
  matter text,
  in_favour integer not null,
  against integer not null,
  abstained integer not null,
  recused uuid[] default '{}'::uuid[] not null,
  opinions jsonb default '[]'::jsonb not null,
  constraint somebody_voted CHECK ((in_favour + against + abstained) > 0),
  constraint vote_abstained_check CHECK (abstained >= 0),
  constraint vote_against_check CHECK (against >= 0),
  constraint vote_committee_id_agenda_item_id_fkey FOREIGN KEY (committee_id, agenda_item_id) REFERENCES agenda_item(committee_id, id) ON DELETE CASCADE,
  constraint vote_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id),
  constraint vote_committee_id_meeting_id_fkey FOREIGN KEY (committee_id, meeting_id) REFERENCES meeting(committee_id, id),
  constraint vote_in_favour_check CHECK (in_favour >= 0),
  constraint voted_once_an_item PRIMARY KEY (committee_id, agenda_item_id)
);
alter table vote enable row level security;
alter table vote force row level security;

create table working_year (
  committee_id uuid not null,
  year integer not null,
  notice text not null,
  holidays jsonb not null,
  make_up_days date[] not null,
  taken_over_by uuid not null,
  taken_over_at timestamp with time zone not null,
  constraint working_year_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES committee(id),
  constraint working_year_committee_id_taken_over_by_fkey FOREIGN KEY (committee_id, taken_over_by) REFERENCES person(committee_id, id),
  constraint working_year_notice_check CHECK (notice <> ''::text),
  constraint working_year_pkey PRIMARY KEY (committee_id, year),
  constraint working_year_year_check CHECK (year >= 2000 AND year <= 2100)
);
alter table working_year enable row level security;
alter table working_year force row level security;


-- Indexes

CREATE INDEX agenda_item_from_backlog ON public.agenda_item USING btree (committee_id, parked_item_id) WHERE (parked_item_id IS NOT NULL);
CREATE INDEX attendance_by_person ON public.attendance USING btree (committee_id, person_id);
CREATE INDEX calendar_feed_by_person ON public.calendar_feed USING btree (committee_id, person_id) WHERE (revoked_at IS NULL);
CREATE INDEX complaint_by_day ON public.complaint USING btree (committee_id, received_on DESC, id);
CREATE INDEX deputy_by_deputy ON public.deputy USING btree (committee_id, deputy_id) WHERE (ended_at IS NULL);
CREATE INDEX directive_by_day ON public.directive USING btree (committee_id, received_on DESC, id);
CREATE INDEX door_mark_of_person ON public.door_mark USING btree (committee_id, meeting_id, person_id);
CREATE INDEX event_by_subject ON public.event USING btree (committee_id, subject_id, seq);
CREATE INDEX event_by_type ON public.event USING btree (committee_id, type, seq);
CREATE INDEX event_in_order ON public.event USING btree (committee_id, seq);
CREATE INDEX fact_by_kind ON public.fact USING btree (committee_id, kind, on_date);
CREATE INDEX fact_by_record ON public.fact USING btree (committee_id, record_id);
CREATE INDEX fact_by_subject ON public.fact USING btree (committee_id, subject_id, on_date);
CREATE INDEX handling_contact_by_share ON public.handling_contact USING btree (committee_id, share_id);
CREATE INDEX handling_share_by_proposal ON public.handling_share USING btree (committee_id, proposal_id, round);
CREATE INDEX handling_share_by_unit ON public.handling_share USING btree (committee_id, unit_id, state);
CREATE INDEX heart_talk_by_unit ON public.heart_talk USING btree (committee_id, unit_id, on_date);
CREATE INDEX meeting_by_day ON public.meeting USING btree (committee_id, held_on DESC, id);
CREATE INDEX meeting_by_kind ON public.meeting USING btree (committee_id, kind, held_on DESC);
CREATE INDEX meeting_by_unit ON public.meeting USING btree (committee_id, unit_id, held_on DESC);
CREATE INDEX membership_by_person ON public.membership USING btree (committee_id, person_id);
CREATE INDEX membership_by_unit ON public.membership USING btree (committee_id, unit_id);
CREATE INDEX parked_item_by_body ON public.parked_item USING btree (committee_id, unit_id, kind);
CREATE INDEX person_by_name ON public.person USING btree (committee_id, name);
CREATE INDEX person_by_rank ON public.person USING btree (committee_id, rank_no, id);
CREATE INDEX person_by_stroke ON public.person USING btree (committee_id, name COLLATE surname_stroke, id);
CREATE INDEX post_by_person ON public.post USING btree (committee_id, person_id);
CREATE INDEX post_by_unit ON public.post USING btree (committee_id, unit_id);
CREATE INDEX proposal_by_state ON public.proposal USING btree (committee_id, state, id);
CREATE INDEX proposal_by_year ON public.proposal USING btree (committee_id, duty_year_id, number DESC);
CREATE INDEX proposal_merged ON public.proposal USING btree (committee_id, merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX proposal_proposer_by_person ON public.proposal_proposer USING btree (committee_id, person_id);
CREATE INDEX rectification_of_unit ON public.rectification USING btree (committee_id, unit_id, issued_on DESC);
CREATE INDEX reply_promise_by_share ON public.reply_promise USING btree (committee_id, share_id);
CREATE INDEX reply_promise_open ON public.reply_promise USING btree (committee_id, next_check_on) WHERE (state = 'open'::text);
CREATE INDEX round_sheet_by_subject ON public.round_sheet USING btree (committee_id, subject_id);
CREATE INDEX rule_link_by_target ON public.rule_link USING btree (committee_id, target_kind, target_key);
CREATE INDEX rule_reader_by_person ON public.rule_reader USING btree (committee_id, person_id);
CREATE INDEX scheme_review_by_version ON public.scheme_review USING btree (committee_id, scheme_version_id);
CREATE INDEX search_text_grams ON public.search_text USING gin (search_grams(committee_id, kind, folded)) WITH (gin_pending_list_limit='64');
CREATE INDEX search_text_newest ON public.search_text USING btree (committee_id, kind, on_date DESC, record_id DESC, part);
CREATE INDEX seat_by_person ON public.seat USING btree (committee_id, person_id);
CREATE INDEX seat_by_sector ON public.seat USING btree (committee_id, sector_id);
CREATE INDEX session_by_account ON public.session USING btree (committee_id, account_id) WHERE (ended_at IS NULL);
CREATE INDEX sheet_objection_by_round ON public.sheet_objection USING btree (committee_id, round_id, subject_id);
CREATE INDEX task_by_starter ON public.task USING btree (committee_id, started_by, created_at DESC) WHERE (state = ANY (ARRAY['open'::text, 'in_hand'::text, 'reported'::text, 'returned'::text]));
CREATE INDEX task_by_subject ON public.task USING btree (committee_id, subject_id);
CREATE INDEX task_owner_by_person ON public.task_owner USING btree (committee_id, person_id);
CREATE INDEX task_post_by_post ON public.task_post USING btree (committee_id, unit_id, post_kind);
CREATE INDEX task_supervised ON public.task USING btree (committee_id, due_on) WHERE supervised;
CREATE INDEX task_waiting_for_starter ON public.task USING btree (committee_id, started_by) WHERE ((state = ANY (ARRAY['reported'::text, 'returned'::text])) OR (asked_due_on IS NOT NULL));
CREATE INDEX unit_by_parent ON public.unit USING btree (committee_id, parent_id);
CREATE INDEX verification_opinion_by_place ON public.verification_opinion USING btree (committee_id, verification_id, given_at);
CREATE INDEX vote_by_meeting ON public.vote USING btree (committee_id, meeting_id);
CREATE UNIQUE INDEX one_draft_a_rule ON public.rule_version USING btree (committee_id, rule_id) WHERE (state = 'draft'::text);
CREATE UNIQUE INDEX one_open_leave_request ON public.leave_request USING btree (committee_id, meeting_id, person_id) WHERE (state = ANY (ARRAY['requested'::text, 'approved'::text]));
CREATE UNIQUE INDEX one_open_objection_an_item ON public.sheet_objection USING btree (committee_id, round_id, subject_id, COALESCE(node_id, ''::text)) WHERE (state = 'open'::text);
CREATE UNIQUE INDEX one_round_a_period ON public.assessment_round USING btree (committee_id, scheme_version_id, from_on) WHERE (state <> 'cancelled'::text);
CREATE UNIQUE INDEX one_running_series ON public.meeting_series USING btree (committee_id, unit_id, kind) WHERE (ended_on IS NULL);
CREATE UNIQUE INDEX one_scheme_in_force ON public.scheme_version USING btree (committee_id, key) WHERE (state = 'in_force'::text);
CREATE UNIQUE INDEX one_version_in_force ON public.rule_version USING btree (committee_id, rule_id) WHERE (state = 'in_force'::text);
CREATE UNIQUE INDEX unit_handles_once ON public.handling_share USING btree (committee_id, proposal_id, round, unit_id) WHERE (state <> 'reassigned'::text);
CREATE UNIQUE INDEX waived_once ON public.duty_waiver USING btree (committee_id, duty, subject_id, period_from) WHERE (withdrawn_at IS NULL);

-- Policies

create policy own_committee on account for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on agenda_item for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on api_token for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on assessment_round for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on assessment_trial for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on attendance for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on branch_election for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on calendar_feed for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on committee for all using ((id = ( SELECT current_committee() AS current_committee))) with check ((id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on complaint for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on complaint_reply for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on counter for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on decision for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on deputy for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on directive for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on door_mark for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on duty_waiver for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on duty_year for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on election_delay for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on election_result for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on event for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on fact for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on fact_verification for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on handling_contact for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on handling_share for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on heart_talk for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on import_batch for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on import_effect for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on import_row for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on leave_request for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on meeting for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on meeting_series for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on membership for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on module for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on month_reminder for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on parked_item for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on person for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on post for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on promise_check for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on proposal for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on proposal_proposer for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on proposal_rating for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on proposal_reply for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on proposal_step for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on rating_link for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on recovery_code for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on rectification for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on rectification_step for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on reply_promise for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on round_sheet for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on rule for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on rule_clause for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on rule_link for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on rule_pack for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on rule_reader for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on rule_reading for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on rule_version for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on scheme_review for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on scheme_version for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on search_gram for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on search_text for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on seat for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on session for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on sheet_objection for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on sheet_revision for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on task for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on task_evidence for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on task_owner for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on task_post for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on term for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on unit for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on unit_lineage for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on usual_words for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on verification_opinion for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on vote for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy own_committee on working_year for all using ((committee_id = ( SELECT current_committee() AS current_committee))) with check ((committee_id = ( SELECT current_committee() AS current_committee)));
create policy signing_in on account for select using (( SELECT signing_in() AS signing_in));
create policy signing_in on api_token for select using (( SELECT signing_in() AS signing_in));
create policy signing_in on calendar_feed for select using (( SELECT signing_in() AS signing_in));
create policy signing_in on committee for select using (( SELECT signing_in() AS signing_in));
create policy signing_in on person for select using (( SELECT signing_in() AS signing_in));
create policy signing_in on post for select using (( SELECT signing_in() AS signing_in));
create policy signing_in on seat for select using (( SELECT signing_in() AS signing_in));
create policy signing_in on session for select using (( SELECT signing_in() AS signing_in));
create policy signing_in on unit for select using (( SELECT signing_in() AS signing_in));

-- Functions

CREATE OR REPLACE FUNCTION public.current_committee()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select case when length(current_setting('tongxin.committee', true)) = 36
    then current_setting('tongxin.committee', true)::uuid end
$function$
;

CREATE OR REPLACE FUNCTION public.enqueue_job(name text, payload json)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform graphile_worker.add_job(name, payload, max_attempts => 3);
end
$function$
;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if current_setting('tongxin.rebuilding', true) = tg_table_name then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end
$function$
;

CREATE OR REPLACE FUNCTION public.require_adopted_meeting()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.adopted_at_meeting is not null and not exists (select from meeting
    where committee_id = new.committee_id and id = new.adopted_at_meeting and state = 'adopted') then
    raise exception 'the meeting has no adopted minutes' using errcode = 'check_violation',
      constraint = 'adoption_needs_a_recorded_meeting';
  end if;
  return new;
end
$function$
;

CREATE OR REPLACE FUNCTION public.require_fact_subjects()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from added where added.subject_kind = 'person' and not exists (select from person
      where person.committee_id = added.committee_id and person.id = added.subject_id))
    or exists (select from added where added.subject_kind = 'unit' and not exists (select from unit
      where unit.committee_id = added.committee_id and unit.id = added.subject_id)) then
    raise exception 'a fact is about somebody who is not there' using errcode = 'foreign_key_violation',
      constraint = 'fact_is_about_somebody';
  end if;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.search_by_any(of_kind text, grams bigint[], at_most integer)
 RETURNS SETOF search_text
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET enable_seqscan TO 'off'
 SET jit TO 'off'
AS $function$
begin
  return query select found.* from search_text as found
    where search_grams(found.committee_id, found.kind, found.folded) && grams
      and found.committee_id = current_committee() and found.kind = of_kind
    limit at_most;
end
$function$
;

CREATE OR REPLACE FUNCTION public.search_by_day(of_kind text, patterns text[], before_on date, before_id uuid, before_part text, at_most integer)
 RETURNS SETOF search_text
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET enable_seqscan TO 'off'
 SET enable_bitmapscan TO 'off'
 SET enable_sort TO 'off'
 SET jit TO 'off'
AS $function$
begin
  return query select found.* from search_text as found
    where found.committee_id = current_committee() and found.kind = of_kind and found.folded like all (patterns)
      and (before_on is null or found.on_date < before_on
        or (found.on_date = before_on and (found.record_id < before_id or (found.record_id = before_id and found.part > before_part))))
      and (before_on is null or found.on_date <= before_on)
    order by found.on_date desc, found.record_id desc, found.part
    limit at_most;
end
$function$
;

CREATE OR REPLACE FUNCTION public.search_by_words(of_kind text, terms text[], patterns text[], at_most integer)
 RETURNS SETOF search_text
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET enable_seqscan TO 'off'
 SET jit TO 'off'
AS $function$
declare
  wanted bigint[] := coalesce((select array_agg(gram)
    from unnest(terms) as term, unnest(search_grams(current_committee(), of_kind, term)) as gram), '{}');
begin
  return query select found.* from search_text as found
    where search_grams(found.committee_id, found.kind, found.folded) @> wanted
      and found.committee_id = current_committee() and found.kind = of_kind and found.folded like all (patterns)
    limit at_most;
end
$function$
;

CREATE OR REPLACE FUNCTION public.search_grams(committee uuid, kind text, folded text)
 RETURNS bigint[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  select coalesce(array_agg((shelf << 32) | (((ascii(a)::bigint << 16) | ascii(b)) & 4294967295)), '{}')
  from (select string_to_array(folded, null) as signs,
      ('x' || encode(substr(sha256(convert_to(committee::text || kind, 'UTF8')), 1, 4), 'hex'))::bit(32)::bigint as shelf) as text,
    unnest(signs[:cardinality(signs) - 1], signs[2:]) as pair (a, b)
  where ascii(a) > 32 and ascii(b) > 32
$function$
;

CREATE OR REPLACE FUNCTION public.search_newest(of_kind text, patterns text[], looked integer)
 RETURNS SETOF search_text
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET enable_seqscan TO 'off'
 SET enable_bitmapscan TO 'off'
 SET enable_sort TO 'off'
 SET jit TO 'off'
AS $function$
begin
  return query select found.* from (
      select newest.* from search_text as newest
      where newest.committee_id = current_committee() and newest.kind = of_kind
      order by newest.on_date desc, newest.record_id desc, newest.part limit looked
    ) as found where found.folded like all (patterns);
end
$function$
;

CREATE OR REPLACE FUNCTION public.signing_in()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select coalesce(current_setting('tongxin.committee', true), '') = 'sign-in'
$function$
;

CREATE OR REPLACE FUNCTION public.tell_rights_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('tongxin_rights', '');
  return null;
end
$function$
;


-- Triggers

CREATE TRIGGER branch_election_is_final BEFORE DELETE OR UPDATE ON branch_election FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER complaint_reply_is_final BEFORE DELETE OR UPDATE ON complaint_reply FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER election_delay_is_final BEFORE DELETE OR UPDATE ON election_delay FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER election_result_is_final BEFORE DELETE OR UPDATE ON election_result FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER event_is_append_only BEFORE DELETE OR UPDATE ON event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER event_is_never_emptied BEFORE TRUNCATE ON event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER fact_is_about_somebody AFTER INSERT ON fact REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION require_fact_subjects();
CREATE TRIGGER fact_is_append_only BEFORE DELETE OR UPDATE ON fact FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER promise_check_is_final BEFORE DELETE OR UPDATE ON promise_check FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER proposal_rating_is_final BEFORE DELETE OR UPDATE ON proposal_rating FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER proposal_step_is_final BEFORE DELETE OR UPDATE ON proposal_step FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rectification_step_is_final BEFORE DELETE OR UPDATE ON rectification_step FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rights_by_account AFTER UPDATE OF disabled_at, must_change_password, second_factor_confirmed_at ON account FOR EACH STATEMENT EXECUTE FUNCTION tell_rights_changed();
CREATE TRIGGER rights_by_duty_year AFTER INSERT OR UPDATE ON duty_year FOR EACH STATEMENT EXECUTE FUNCTION tell_rights_changed();
CREATE TRIGGER rights_by_module AFTER INSERT OR UPDATE OF open ON module FOR EACH STATEMENT EXECUTE FUNCTION tell_rights_changed();
CREATE TRIGGER rights_by_person AFTER UPDATE OF name, affiliation, left_on ON person FOR EACH STATEMENT EXECUTE FUNCTION tell_rights_changed();
CREATE TRIGGER rights_by_post AFTER INSERT OR DELETE OR UPDATE ON post FOR EACH STATEMENT EXECUTE FUNCTION tell_rights_changed();
CREATE TRIGGER rights_by_seat AFTER INSERT OR DELETE OR UPDATE ON seat FOR EACH STATEMENT EXECUTE FUNCTION tell_rights_changed();
CREATE TRIGGER rights_by_session AFTER DELETE OR UPDATE OF ended_at ON session FOR EACH STATEMENT EXECUTE FUNCTION tell_rights_changed();
CREATE TRIGGER rights_by_token AFTER INSERT OR UPDATE OF revoked_at ON api_token FOR EACH STATEMENT EXECUTE FUNCTION tell_rights_changed();
CREATE TRIGGER rights_by_unit AFTER INSERT OR DELETE OR UPDATE OF parent_id, until_on ON unit FOR EACH STATEMENT EXECUTE FUNCTION tell_rights_changed();
CREATE TRIGGER rights_by_working_year AFTER INSERT OR UPDATE ON working_year FOR EACH STATEMENT EXECUTE FUNCTION tell_rights_changed();
CREATE TRIGGER round_adopted_by_a_meeting BEFORE INSERT OR UPDATE OF adopted_at_meeting ON assessment_round FOR EACH ROW EXECUTE FUNCTION require_adopted_meeting();
CREATE TRIGGER scheme_adopted_by_a_meeting BEFORE INSERT OR UPDATE OF adopted_at_meeting ON scheme_version FOR EACH ROW EXECUTE FUNCTION require_adopted_meeting();
CREATE TRIGGER sheet_adopted_by_a_meeting BEFORE INSERT ON sheet_revision FOR EACH ROW EXECUTE FUNCTION require_adopted_meeting();
CREATE TRIGGER sheet_revision_is_append_only BEFORE DELETE OR UPDATE ON sheet_revision FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What the application may do

grant delete, insert, select on usual_words to tongxin_app;
grant delete, insert, select, update on agenda_item to tongxin_app;
grant delete, insert, select, update on api_token to tongxin_app;
grant delete, insert, select, update on attendance to tongxin_app;
grant delete, insert, select, update on counter to tongxin_app;
grant delete, insert, select, update on decision to tongxin_app;
grant delete, insert, select, update on import_batch to tongxin_app;
grant delete, insert, select, update on import_effect to tongxin_app;
grant delete, insert, select, update on import_row to tongxin_app;
grant delete, insert, select, update on leave_request to tongxin_app;
grant delete, insert, select, update on membership to tongxin_app;
grant delete, insert, select, update on parked_item to tongxin_app;
grant delete, insert, select, update on person to tongxin_app;
grant delete, insert, select, update on post to tongxin_app;
grant delete, insert, select, update on proposal_proposer to tongxin_app;
grant delete, insert, select, update on recovery_code to tongxin_app;
grant delete, insert, select, update on reply_promise to tongxin_app;
grant delete, insert, select, update on rule to tongxin_app;
grant delete, insert, select, update on rule_clause to tongxin_app;
grant delete, insert, select, update on rule_link to tongxin_app;
grant delete, insert, select, update on rule_version to tongxin_app;
grant delete, insert, select, update on search_gram to tongxin_app;
grant delete, insert, select, update on search_text to tongxin_app;
grant delete, insert, select, update on seat to tongxin_app;
grant delete, insert, select, update on session to tongxin_app;
grant delete, insert, select, update on sign_in_failure to tongxin_app;
grant delete, insert, select, update on task to tongxin_app;
grant delete, insert, select, update on task_owner to tongxin_app;
grant delete, insert, select, update on task_post to tongxin_app;
grant delete, insert, select, update on unit to tongxin_app;
grant delete, insert, select, update on unit_lineage to tongxin_app;
grant delete, insert, select, update on vote to tongxin_app;
grant insert, select on assessment_trial to tongxin_app;
grant insert, select on branch_election to tongxin_app;
grant insert, select on calendar_feed to tongxin_app;
grant insert, select on complaint to tongxin_app;
grant insert, select on complaint_reply to tongxin_app;
grant insert, select on door_mark to tongxin_app;
grant insert, select on duty_waiver to tongxin_app;
grant insert, select on election_delay to tongxin_app;
grant insert, select on election_result to tongxin_app;
grant insert, select on event to tongxin_app;
grant insert, select on fact to tongxin_app;
grant insert, select on heart_talk to tongxin_app;
grant insert, select on module to tongxin_app;
grant insert, select on month_reminder to tongxin_app;
grant insert, select on promise_check to tongxin_app;
grant insert, select on proposal_rating to tongxin_app;
grant insert, select on proposal_step to tongxin_app;
grant insert, select on rectification to tongxin_app;
grant insert, select on rectification_step to tongxin_app;
grant insert, select on sheet_revision to tongxin_app;
grant insert, select on task_evidence to tongxin_app;
grant insert, select on verification_opinion to tongxin_app;
grant insert, select, update on account to tongxin_app;
grant insert, select, update on assessment_round to tongxin_app;
grant insert, select, update on committee to tongxin_app;
grant insert, select, update on deputy to tongxin_app;
grant insert, select, update on directive to tongxin_app;
grant insert, select, update on duty_year to tongxin_app;
grant insert, select, update on fact_verification to tongxin_app;
grant insert, select, update on handling_contact to tongxin_app;
grant insert, select, update on handling_share to tongxin_app;
grant insert, select, update on meeting to tongxin_app;
grant insert, select, update on meeting_series to tongxin_app;
grant insert, select, update on proposal to tongxin_app;
grant insert, select, update on proposal_reply to tongxin_app;
grant insert, select, update on rating_link to tongxin_app;
grant insert, select, update on round_sheet to tongxin_app;
grant insert, select, update on rule_pack to tongxin_app;
grant insert, select, update on rule_reader to tongxin_app;
grant insert, select, update on rule_reading to tongxin_app;
grant insert, select, update on scheme_review to tongxin_app;
grant insert, select, update on scheme_version to tongxin_app;
grant insert, select, update on sheet_objection to tongxin_app;
grant insert, select, update on term to tongxin_app;
grant insert, select, update on working_year to tongxin_app;
