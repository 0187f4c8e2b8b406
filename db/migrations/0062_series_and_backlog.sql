-- A meeting that comes again: its rhythm and what is prefilled. What a meeting leaves unfinished waits for the next one.
create table meeting_series (
  committee_id uuid not null references committee,
  id uuid not null,
  unit_id uuid not null,
  kind text not null,
  title text not null check (title <> ''),
  every text not null check (every in ('week', 'fortnight', 'month', 'quarter')),
  starts_on date not null,
  start_time text not null check (start_time ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  place text,
  chair_id uuid,
  recorder_id uuid,
  agenda jsonb not null default '[]',
  ended_on date,
  version integer not null default 1,
  primary key (committee_id, id),
  foreign key (committee_id, unit_id) references unit,
  foreign key (committee_id, chair_id) references person,
  foreign key (committee_id, recorder_id) references person,
  constraint series_ends_after_it_starts check (ended_on is null or ended_on >= starts_on)
);
create unique index one_running_series on meeting_series (committee_id, unit_id, kind) where ended_on is null;

create table parked_item (
  committee_id uuid not null references committee,
  id uuid not null,
  unit_id uuid not null,
  kind text not null,
  title text not null check (title <> ''),
  reason text not null default '',
  meeting_id uuid,
  parked_by uuid not null,
  parked_at timestamptz not null,
  dropped_at timestamptz,
  dropped_because text,
  primary key (committee_id, id),
  foreign key (committee_id, unit_id) references unit,
  foreign key (committee_id, meeting_id) references meeting,
  constraint dropped_with_a_reason check ((dropped_at is null) = (dropped_because is null))
);
create index parked_item_by_body on parked_item (committee_id, unit_id, kind);

alter table agenda_item
  add column parked boolean not null default false,
  add column parked_item_id uuid,
  add constraint comes_from_the_backlog foreign key (committee_id, parked_item_id) references parked_item;
create index agenda_item_from_backlog on agenda_item (committee_id, parked_item_id) where parked_item_id is not null;

do $$
declare
  t text;
begin
  foreach t in array array['meeting_series', 'parked_item'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_committee on %I using (committee_id = (select current_committee()))
      with check (committee_id = (select current_committee()))', t);
  end loop;
  if exists (select from pg_roles where rolname = 'tongxin_app') then
    grant select, insert, update on meeting_series to tongxin_app;
    grant select, insert, update, delete on parked_item to tongxin_app;
  end if;
end
$$;
