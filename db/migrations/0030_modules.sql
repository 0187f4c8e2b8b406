-- What a committee decided about a module: switched off, on again, or kept though idle. Without a row it is on.
create table module (
  committee_id uuid not null references committee,
  id uuid not null,
  name text not null,
  open boolean not null default true,
  decided_at timestamptz,
  decided_by uuid,
  reason text,
  primary key (committee_id, id),
  foreign key (committee_id, decided_by) references person,
  constraint one_row_a_module unique (committee_id, name),
  constraint module_has_a_name check (name <> ''),
  constraint decided_by_somebody_for_a_reason check (
    (decided_at is null) = (decided_by is null) and (decided_at is null) = (reason is null)),
  constraint reason_says_something check (reason <> ''),
  constraint closed_by_decision check (open or decided_at is not null)
);
-- Every server process remembers with somebody's rights which modules are closed.
create trigger rights_by_module after insert or update of open on module
  for each statement execute function tell_rights_changed();
alter table module enable row level security;
alter table module force row level security;
create policy own_committee on module using (committee_id = (select current_committee()))
  with check (committee_id = (select current_committee()));
do $$
begin
  if exists (select from pg_roles where rolname = 'tongxin_app') then
    grant select, insert on module to tongxin_app;
    grant update (open, decided_at, decided_by, reason) on module to tongxin_app;
  end if;
end
$$;
