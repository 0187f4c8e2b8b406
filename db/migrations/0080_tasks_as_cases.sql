-- A task is a case: handed out, taken on, reported, checked, closed; with its basis, its clocks and why it slipped.
alter table task drop constraint task_state_check;
alter table task add constraint task_state_check
  check (state in ('open', 'in_hand', 'reported', 'returned', 'done', 'withdrawn'));
alter table task
  add column wording text not null default '',
  add column basis text,
  add column needs_acceptance boolean not null default false,
  add column supervised boolean not null default false,
  add column party_internal boolean not null default false,
  add column first_due_on date,
  add column step_due_on date,
  add column asked_due_on date,
  add column asked_because text,
  add column extended_because text,
  add column last_urged_on date,
  add column times_urged integer not null default 0,
  add constraint asked_with_a_reason check ((asked_due_on is null) = (asked_because is null)),
  add constraint extended_from_a_day check (extended_because is null or first_due_on is not null),
  add constraint urged_on_some_day check ((times_urged = 0) = (last_urged_on is null));

alter table task_owner add column role text not null default 'owner' check (role in ('owner', 'helper'));

-- A post's task is whoever's holds the post on the day of the question.
create table task_post (
  committee_id uuid not null references committee,
  task_id uuid not null,
  unit_id uuid not null,
  post_kind text not null,
  role text not null check (role in ('owner', 'helper')),
  primary key (committee_id, task_id, unit_id, post_kind),
  foreign key (committee_id, task_id) references task,
  foreign key (committee_id, unit_id) references unit
);
create index task_post_by_post on task_post (committee_id, unit_id, post_kind);

-- Records that show what came of a task: chosen among what the system holds, never uploaded for the purpose.
create table task_evidence (
  committee_id uuid not null references committee,
  task_id uuid not null,
  record_kind text not null,
  record_id uuid not null,
  title text not null check (title <> ''),
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (committee_id, task_id, record_id),
  foreign key (committee_id, task_id) references task,
  foreign key (committee_id, added_by) references person
);

drop index task_by_starter;
create index task_by_starter on task (committee_id, started_by, created_at desc)
  where state in ('open', 'in_hand', 'reported', 'returned');
create index task_waiting_for_starter on task (committee_id, started_by)
  where state in ('reported', 'returned') or asked_due_on is not null;
create index task_supervised on task (committee_id, due_on) where supervised;

do $$
declare
  t text;
begin
  foreach t in array array['task_post', 'task_evidence'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_committee on %I using (committee_id = (select current_committee()))
      with check (committee_id = (select current_committee()))', t);
  end loop;
  if exists (select from pg_roles where rolname = 'tongxin_app') then
    grant select, insert, update, delete on task_post to tongxin_app;
    grant select, insert on task_evidence to tongxin_app;
  end if;
end
$$;
