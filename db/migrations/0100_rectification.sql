-- 整改: a notice to a branch, its measures and result, the re-check and the evaluation. The row says where it stands,
-- the steps say everything that was done; no step is edited away.
create table rectification (
  committee_id uuid not null,
  id uuid not null,
  number text not null,
  unit_id uuid not null,
  title text not null check (title <> ''),
  shortcoming text not null check (shortcoming <> ''),
  standard text not null check (standard <> ''),
  round_id uuid,
  node_id text,
  issued_on date not null,
  state text not null check (state in ('noticed', 'planned', 'reported', 'rechecked', 'evaluated', 'withdrawn')),
  due_on date,
  effect text check (effect in ('full', 'mostly', 'lacking')),
  rechecked_by uuid,
  version integer not null default 1,
  primary key (committee_id, id),
  foreign key (committee_id, unit_id) references unit,
  foreign key (committee_id, round_id) references assessment_round,
  foreign key (committee_id, rechecked_by) references person,
  constraint numbered_once unique (committee_id, number),
  constraint line_of_a_sheet check ((round_id is null) = (node_id is null)),
  constraint evaluated_with_an_effect check ((state = 'evaluated') = (effect is not null)),
  constraint no_clock_when_over check (state not in ('evaluated', 'withdrawn') or due_on is null)
);
create index rectification_of_unit on rectification (committee_id, unit_id, issued_on desc);

create table rectification_step (
  committee_id uuid not null,
  rectification_id uuid not null,
  number integer not null check (number > 0),
  act text not null check (act in ('notice', 'plan', 'report', 'pass', 'sendBack', 'evaluate', 'withdraw')),
  wording text not null check (wording <> ''),
  effect text check (effect in ('full', 'mostly', 'lacking')),
  made_by uuid not null,
  made_at timestamptz not null,
  entered_for boolean not null,
  due_on date,
  primary key (committee_id, rectification_id, number),
  foreign key (committee_id, rectification_id) references rectification,
  foreign key (committee_id, made_by) references person
);
create trigger rectification_step_is_final before update or delete on rectification_step
  for each row execute function refuse_change();

do $$
declare
  t text;
begin
  foreach t in array array['rectification', 'rectification_step'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_committee on %I using (committee_id = (select current_committee()))
      with check (committee_id = (select current_committee()))', t);
  end loop;
  if exists (select from pg_roles where rolname = 'tongxin_app') then
    grant select, insert on rectification, rectification_step to tongxin_app;
    grant update (state, due_on, effect, rechecked_by, version) on rectification to tongxin_app;
  end if;
end
$$;
