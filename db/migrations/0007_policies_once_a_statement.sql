-- A policy's question is asked once a statement, not once a row: a sub-select is evaluated before the rows are read.
do $$
declare
  wall record;
begin
  for wall in select tablename from pg_policies where schemaname = 'public' and policyname = 'own_committee' loop
    execute format(
      'alter policy own_committee on %I using (%I = (select current_committee())) with check (%I = (select current_committee()))',
      wall.tablename,
      case wall.tablename when 'committee' then 'id' else 'committee_id' end,
      case wall.tablename when 'committee' then 'id' else 'committee_id' end);
  end loop;
  for wall in select tablename from pg_policies where schemaname = 'public' and policyname = 'signing_in' loop
    execute format('alter policy signing_in on %I using ((select signing_in()))', wall.tablename);
  end loop;
end
$$;
