-- 代理: for a dated time somebody acts for somebody else; what he does bears both names.
create table deputy (
  committee_id uuid not null references committee,
  id uuid not null,
  absent_id uuid not null,
  deputy_id uuid not null,
  from_on date not null,
  through_on date not null,
  reason text not null check (reason <> ''),
  arranged_by uuid not null,
  arranged_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid,
  primary key (committee_id, id),
  foreign key (committee_id, absent_id) references person,
  foreign key (committee_id, deputy_id) references person,
  foreign key (committee_id, arranged_by) references person,
  foreign key (committee_id, ended_by) references person,
  constraint deputy_is_somebody_else check (absent_id <> deputy_id),
  constraint deputy_runs_forward check (through_on >= from_on),
  constraint ended_by_somebody check ((ended_at is null) = (ended_by is null)),
  constraint one_deputy_at_a_time exclude using gist
    (committee_id with =, absent_id with =, daterange(from_on, through_on, '[]') with &&) where (ended_at is null)
);
create index deputy_by_deputy on deputy (committee_id, deputy_id) where ended_at is null;

do $$
begin
  alter table deputy enable row level security;
  alter table deputy force row level security;
  create policy own_committee on deputy using (committee_id = (select current_committee()))
    with check (committee_id = (select current_committee()));
  if exists (select from pg_roles where rolname = 'tongxin_app') then
    grant select, insert, update on deputy to tongxin_app;
  end if;
end
$$;
