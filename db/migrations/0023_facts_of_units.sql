-- A fact is about a person or about a unit: branches have a ledger of their own.
alter table fact add column subject_kind text not null default 'person' check (subject_kind in ('person', 'unit'));
alter table fact drop constraint fact_committee_id_subject_id_fkey;

create function require_fact_subjects() returns trigger language plpgsql as $$
begin
  if exists (select from added where added.subject_kind = 'person' and not exists (select from person
      where person.committee_id = added.committee_id and person.id = added.subject_id))
    or exists (select from added where added.subject_kind = 'unit' and not exists (select from unit
      where unit.committee_id = added.committee_id and unit.id = added.subject_id)) then
    raise exception 'a fact is about somebody who is not there' using errcode = 'foreign_key_violation',
      constraint = 'fact_is_about_somebody';
  end if;
  return null;
end
$$;
create trigger fact_is_about_somebody after insert on fact referencing new table as added
  for each statement execute function require_fact_subjects();
