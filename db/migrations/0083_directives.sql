-- 上级决策部署: entered once, split into tasks, followed to the result.
create table directive (
  committee_id uuid not null references committee,
  id uuid not null,
  number integer not null,
  year integer not null,
  title text not null check (title <> ''),
  issuer text not null check (issuer <> ''),
  document_number text,
  received_on date not null,
  due_on date,
  demand text not null check (demand <> ''),
  leader_id uuid,
  state text not null check (state in ('registered', 'assigned', 'closed')),
  outcome text,
  registered_by uuid not null,
  registered_at timestamptz not null,
  closed_by uuid,
  closed_at timestamptz,
  version integer not null default 1,
  primary key (committee_id, id),
  foreign key (committee_id, leader_id) references person,
  foreign key (committee_id, registered_by) references person,
  foreign key (committee_id, closed_by) references person,
  constraint directive_numbered_once unique (committee_id, year, number),
  constraint closed_with_an_outcome check
    ((state = 'closed') = (outcome is not null) and (state = 'closed') = (closed_at is not null) and (state = 'closed') = (closed_by is not null))
);
create index directive_by_day on directive (committee_id, received_on desc, id);

do $$
begin
  alter table directive enable row level security;
  alter table directive force row level security;
  create policy own_committee on directive using (committee_id = (select current_committee()))
    with check (committee_id = (select current_committee()));
  if exists (select from pg_roles where rolname = 'tongxin_app') then
    grant select, insert, update on directive to tongxin_app;
  end if;
end
$$;
