-- Dry runs that somebody asked to keep, as they came out on that day.
create table assessment_trial (
  committee_id uuid not null references committee,
  id uuid not null,
  name text not null,
  kept_by uuid not null,
  kept_at timestamptz not null,
  scheme_title text not null,
  period_title text not null,
  content json not null,
  primary key (committee_id, id),
  foreign key (committee_id, kept_by) references person
);
alter table assessment_trial enable row level security;
alter table assessment_trial force row level security;
create policy own_committee on assessment_trial using (committee_id = (select current_committee()))
  with check (committee_id = (select current_committee()));
do $$
begin
  if exists (select from pg_roles where rolname = 'tongxin_app') then
    grant select, insert on assessment_trial to tongxin_app;
  end if;
end
$$;
