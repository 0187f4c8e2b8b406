-- 换届: an election of a branch as it was held, with who was elected by how many votes; and the superior's leave to
-- put one off. Terms follow from them: three years from the last election or from the set-up.
create table branch_election (
  committee_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  held_on date not null,
  due integer not null check (due > 0),
  present integer not null,
  paper text not null check (paper <> ''),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (committee_id, id),
  foreign key (committee_id, unit_id) references unit,
  foreign key (committee_id, recorded_by) references person,
  constraint elected_once_a_day unique (committee_id, unit_id, held_on),
  constraint four_fifths_present check (present <= due and present * 5 >= due * 4)
);
create table election_result (
  committee_id uuid not null,
  election_id uuid not null,
  person_id uuid not null,
  post_kind text not null,
  votes integer not null check (votes > 0),
  primary key (committee_id, election_id, person_id, post_kind),
  foreign key (committee_id, election_id) references branch_election,
  foreign key (committee_id, person_id) references person
);
create table election_delay (
  committee_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  due_on date not null,
  until_on date not null,
  approval text not null check (approval <> ''),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (committee_id, id),
  foreign key (committee_id, unit_id) references unit,
  foreign key (committee_id, recorded_by) references person,
  constraint put_off_by_a_year_at_most check (until_on > due_on and until_on <= due_on + interval '1 year')
);

do $$
declare
  t text;
begin
  foreach t in array array['branch_election', 'election_result', 'election_delay'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()',
      t || '_is_final', t);
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_committee on %I using (committee_id = (select current_committee()))
      with check (committee_id = (select current_committee()))', t);
  end loop;
  if exists (select from pg_roles where rolname = 'tongxin_app') then
    grant select, insert on branch_election, election_result, election_delay to tongxin_app;
  end if;
end
$$;
