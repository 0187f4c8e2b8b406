-- 提案: from the first line to the decision of the review. The text is one row, its autosaves another.
create table proposal (
  committee_id uuid not null references committee,
  id uuid not null,
  duty_year_id uuid not null,
  -- 案号, counted within the duty year from the submission on.
  number integer,
  proposer_kind text not null,
  title text not null,
  situation text not null,
  analysis text not null,
  suggestions text not null,
  category text,
  -- Text versions: an older autosave never overwrites a newer one.
  revision integer not null default 1,
  state text not null check (state in ('draft', 'submitted', 'returned', 'accepted', 'merged', 'refused', 'converted',
    'withdrawn', 'in_handling', 'replied', 'closed', 'archived')),
  state_before text,
  merged_into uuid,
  started_by uuid not null,
  started_at timestamptz not null,
  submitted_on date,
  co_sign_until date,
  decided_on date,
  handed_over_on date,
  replied_on date,
  closed_on date,
  -- 第几轮办理; a second handling begins the next.
  handling_round integer not null default 1,
  refusal_ground text,
  converted_to text check (converted_to in ('opinion', 'letter')),
  conversion_agreed_on date,
  key_leader_id uuid,
  key_supervisor_id uuid,
  excellent_in text,
  published_on date,
  public_text jsonb,
  primary key (committee_id, id),
  foreign key (committee_id, duty_year_id) references duty_year,
  foreign key (committee_id, merged_into) references proposal,
  foreign key (committee_id, started_by) references person,
  constraint number_given_once unique (committee_id, duty_year_id, number),
  constraint numbered_once_submitted check (state = 'draft' or number is not null or state = 'withdrawn'),
  constraint merged_into_another check ((state = 'merged') = (merged_into is not null) and merged_into <> id),
  constraint remembers_what_it_was check (state <> 'merged' or state_before is not null),
  constraint refused_with_ground check (state <> 'refused' or refusal_ground is not null),
  constraint converted_with_consent check (state <> 'converted' or (converted_to is not null and conversion_agreed_on is not null))
);
create index proposal_by_year on proposal (committee_id, duty_year_id, number desc);
create index proposal_by_state on proposal (committee_id, state, id);
create index proposal_merged on proposal (committee_id, merged_into) where merged_into is not null;

-- Everybody who proposes, in the order of signing; the first leads. A body stands with its unit and its seal holder.
create table proposal_proposer (
  committee_id uuid not null,
  proposal_id uuid not null,
  person_id uuid not null,
  unit_id uuid,
  place integer not null check (place > 0),
  answer text not null check (answer in ('asked', 'agreed', 'declined', 'lapsed')),
  asked_at timestamptz not null,
  answered_at timestamptz,
  primary key (committee_id, proposal_id, person_id),
  foreign key (committee_id, proposal_id) references proposal,
  foreign key (committee_id, person_id) references person,
  foreign key (committee_id, unit_id) references unit,
  constraint one_place_each unique (committee_id, proposal_id, place),
  constraint answered_or_open check ((answer = 'asked') = (answered_at is null))
);
create index proposal_proposer_by_person on proposal_proposer (committee_id, person_id);

-- What was decided on it, by whom and why: append-only.
create table proposal_step (
  committee_id uuid not null,
  proposal_id uuid not null,
  number integer not null,
  act text not null,
  by_person uuid,
  entered_for uuid,
  at timestamptz not null,
  opinion text,
  detail jsonb not null default '{}',
  primary key (committee_id, proposal_id, number),
  foreign key (committee_id, proposal_id) references proposal
);
create trigger proposal_step_is_final before update or delete on proposal_step
  for each row execute function refuse_change();
