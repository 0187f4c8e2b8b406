-- 办理: a unit's share in one round, its objection, opinions, reply, extension and dunning.
create table handling_share (
  committee_id uuid not null,
  id uuid not null,
  proposal_id uuid not null,
  round integer not null check (round > 0),
  unit_id uuid not null,
  part text not null check (part in ('sole', 'lead', 'co', 'separate')),
  state text not null check (state in ('handed_over', 'received', 'objected', 'reassigned', 'opinion_given', 'replied')),
  handed_over_on date not null,
  object_until date not null,
  objection text,
  objected_on date,
  objection_answer text,
  objection_answer_until date,
  overruled boolean not null default false,
  due_on date not null,
  hard_stop_on date not null,
  extension_reason text,
  extension_asked_on date,
  extended_on date,
  dunned_for date,
  opinion text,
  opinion_on date,
  primary key (committee_id, id),
  foreign key (committee_id, proposal_id) references proposal,
  foreign key (committee_id, unit_id) references unit,
  constraint extension_within_hard_stop check (due_on <= hard_stop_on),
  constraint objected_with_reason check (state <> 'objected' or (objection is not null and objected_on is not null)),
  constraint opinion_with_text check (state <> 'opinion_given' or opinion is not null)
);
create index handling_share_by_proposal on handling_share (committee_id, proposal_id, round);
create index handling_share_by_unit on handling_share (committee_id, unit_id, state);
create unique index unit_handles_once on handling_share (committee_id, proposal_id, round, unit_id)
  where state <> 'reassigned';

-- 沟通: how and when the unit spoke with a proposer.
create table handling_contact (
  committee_id uuid not null,
  id uuid not null,
  share_id uuid not null,
  person_id uuid not null,
  way text not null check (way in ('visit', 'meeting', 'phone', 'letter')),
  on_date date not null,
  note text not null,
  recorded_by uuid not null,
  primary key (committee_id, id),
  foreign key (committee_id, share_id) references handling_share,
  foreign key (committee_id, person_id) references person
);
create index handling_contact_by_share on handling_contact (committee_id, share_id);

-- 答复: drafted, signed by the unit's leader, issued with a number. What is issued never changes.
create table proposal_reply (
  committee_id uuid not null,
  share_id uuid not null,
  revision integer not null default 1,
  class text not null,
  body text not null check (body <> ''),
  contact_leader text not null,
  contact_clerk text not null,
  contact_phone text not null,
  drafted_by uuid not null,
  signed_by uuid,
  signed_at timestamptz,
  document_no text,
  issued_at timestamptz,
  issued_on date,
  primary key (committee_id, share_id),
  foreign key (committee_id, share_id) references handling_share,
  constraint issued_once_signed check (issued_at is null or (signed_at is not null and document_no is not null))
);

-- 承诺台账.
create table reply_promise (
  committee_id uuid not null,
  id uuid not null,
  share_id uuid not null,
  place integer not null,
  wording text not null check (wording <> ''),
  due_on date not null,
  owner text not null check (owner <> ''),
  state text not null default 'open' check (state in ('open', 'kept', 'not_possible')),
  next_check_on date,
  settled_on date,
  primary key (committee_id, id),
  foreign key (committee_id, share_id) references proposal_reply,
  constraint settled_or_open check ((state = 'open') = (settled_on is null))
);
create index reply_promise_open on reply_promise (committee_id, next_check_on) where state = 'open';
create index reply_promise_by_share on reply_promise (committee_id, share_id);

create table promise_check (
  committee_id uuid not null,
  promise_id uuid not null,
  number integer not null,
  finding text not null check (finding in ('kept', 'under_way', 'not_begun', 'not_possible')),
  note text not null check (note <> ''),
  checked_by uuid not null,
  checked_on date not null,
  primary key (committee_id, promise_id, number),
  foreign key (committee_id, promise_id) references reply_promise
);
create trigger promise_check_is_final before update or delete on promise_check
  for each row execute function refuse_change();

-- 评价: out of the handling unit's reach. One rating for each proposer and round; nothing of it is edited away.
create table proposal_rating (
  committee_id uuid not null,
  proposal_id uuid not null,
  round integer not null,
  person_id uuid not null,
  grade text not null,
  remark text,
  way text not null check (way in ('signed_in', 'link', 'phone', 'paper')),
  entered_by uuid,
  rated_at timestamptz not null,
  unusual boolean not null,
  primary key (committee_id, proposal_id, round, person_id),
  foreign key (committee_id, proposal_id) references proposal,
  constraint entered_by_a_clerk check ((way in ('phone', 'paper')) = (entered_by is not null))
);
create trigger proposal_rating_is_final before update or delete on proposal_rating
  for each row execute function refuse_change();

-- A link for one rating: known by its digest alone, good once and for a while.
create table rating_link (
  committee_id uuid not null,
  digest bytea not null,
  proposal_id uuid not null,
  round integer not null,
  person_id uuid not null,
  good_until date not null,
  used_at timestamptz,
  primary key (committee_id, digest),
  foreign key (committee_id, proposal_id) references proposal
);

do $$
declare
  t text;
begin
  foreach t in array array['proposal', 'proposal_proposer', 'proposal_step', 'handling_share', 'handling_contact',
    'proposal_reply', 'reply_promise', 'promise_check', 'proposal_rating', 'rating_link'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_committee on %I using (committee_id = (select current_committee()))
      with check (committee_id = (select current_committee()))', t);
  end loop;
  if exists (select from pg_roles where rolname = 'tongxin_app') then
    grant select, insert on proposal_step, promise_check, proposal_rating to tongxin_app;
    grant select, insert, update on proposal, proposal_proposer, handling_share, handling_contact, proposal_reply,
      reply_promise, rating_link to tongxin_app;
    grant delete on proposal_proposer, reply_promise to tongxin_app;
  end if;
end
$$;
