-- Versions of assessment schemes: written, reviewed by another person, adopted by a recorded meeting, in force, replaced.
create table scheme_version (
  committee_id uuid not null references committee,
  id uuid not null,
  key text not null,
  number integer not null,
  title text not null,
  subject text not null check (subject in ('member', 'branch', 'cadre', 'unit', 'activity_group')),
  state text not null check (state in
    ('draft', 'submitted', 'reviewed', 'adopted', 'in_force', 'replaced', 'discarded')),
  text text,
  compiled jsonb,
  based_on uuid,
  from_pack boolean not null default false,
  writer_ids uuid[] not null default '{}',
  adopted_at_meeting uuid,
  adopted_decision uuid,
  adopted_by uuid,
  adopted_at timestamptz,
  in_force_from date,
  replaced_from date,
  changed_at timestamptz not null,
  version integer not null default 1,
  primary key (committee_id, id),
  foreign key (committee_id, based_on) references scheme_version,
  foreign key (committee_id, adopted_at_meeting) references meeting,
  constraint scheme_version_numbered_once unique (committee_id, key, number),
  constraint faulty_schemes_stay_drafts check (state in ('draft', 'discarded') or compiled is not null),
  constraint scheme_adoption_names_its_meeting check (
    (state in ('adopted', 'in_force', 'replaced')) = (adopted_at_meeting is not null)
    and (adopted_at_meeting is null) = (adopted_at is null)),
  constraint in_force_from_a_day check ((state in ('in_force', 'replaced')) = (in_force_from is not null)),
  constraint replaced_from_a_day check ((state = 'replaced') = (replaced_from is not null))
);
create unique index one_scheme_in_force on scheme_version (committee_id, key) where state = 'in_force';

create table scheme_review (
  committee_id uuid not null,
  id uuid not null,
  scheme_version_id uuid not null,
  reviewed_by uuid not null,
  reviewed_at timestamptz not null,
  verdict text not null check (verdict in ('approved', 'sent_back')),
  opinion text not null,
  primary key (committee_id, id),
  foreign key (committee_id, scheme_version_id) references scheme_version,
  foreign key (committee_id, reviewed_by) references person
);
create index scheme_review_by_version on scheme_review (committee_id, scheme_version_id);

-- A body adopts in a meeting whose minutes are adopted; nothing else makes a draft a result (guardrail F6).
create function require_adopted_meeting() returns trigger language plpgsql as $$
begin
  if new.adopted_at_meeting is not null and not exists (select from meeting
    where committee_id = new.committee_id and id = new.adopted_at_meeting and state = 'adopted') then
    raise exception 'the meeting has no adopted minutes' using errcode = 'check_violation',
      constraint = 'adoption_needs_a_recorded_meeting';
  end if;
  return new;
end
$$;
create trigger scheme_adopted_by_a_meeting before insert or update of adopted_at_meeting on scheme_version
  for each row execute function require_adopted_meeting();

-- Committees that were founded before versions were kept: what their pack brought is version 1, still to be adopted.
insert into scheme_version (committee_id, id, key, number, title, subject, state, compiled, from_pack, changed_at)
select committee_id, gen_random_uuid(), scheme ->> 'id', 1, scheme ->> 'title', scheme ->> 'subject', 'draft', scheme, true, now()
from rule_pack, jsonb_array_elements(content -> 'schemes') scheme
where rule_pack.state <> 'replaced'
on conflict do nothing;

do $$
declare
  t text;
begin
  foreach t in array array['scheme_version', 'scheme_review'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_committee on %I using (committee_id = (select current_committee()))
      with check (committee_id = (select current_committee()))', t);
    if exists (select from pg_roles where rolname = 'tongxin_app') then
      execute format('grant select, insert, update on %I to tongxin_app', t);
    end if;
  end loop;
end
$$;
