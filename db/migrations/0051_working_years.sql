-- 工作日历: the yearly notice of the State Council as a committee took it over; it stands before the rule pack's own table.
create table working_year (
  committee_id uuid not null references committee,
  year integer not null check (year between 2000 and 2100),
  notice text not null check (notice <> ''),
  -- [{ name, from, through }]
  holidays jsonb not null,
  make_up_days date[] not null,
  taken_over_by uuid not null,
  taken_over_at timestamptz not null,
  primary key (committee_id, year),
  foreign key (committee_id, taken_over_by) references person
);
alter table working_year enable row level security;
alter table working_year force row level security;
create policy own_committee on working_year using (committee_id = (select current_committee()))
  with check (committee_id = (select current_committee()));
-- Every server process remembers the pack with its calendar.
create trigger rights_by_working_year after insert or update on working_year
  for each statement execute function tell_rights_changed();
do $$
begin
  if exists (select from pg_roles where rolname = 'tongxin_app') then
    grant select, insert, update on working_year to tongxin_app;
  end if;
end
$$;
