-- 常用意见: everybody's own sentences, one tap away.
create table usual_words (
  committee_id uuid not null references committee,
  person_id uuid not null,
  id uuid not null,
  wording text not null check (wording <> ''),
  primary key (committee_id, person_id, id),
  foreign key (committee_id, person_id) references person,
  constraint usual_words_once unique (committee_id, person_id, wording)
);

do $$
begin
  alter table usual_words enable row level security;
  alter table usual_words force row level security;
  create policy own_committee on usual_words using (committee_id = (select current_committee()))
    with check (committee_id = (select current_committee()));
  if exists (select from pg_roles where rolname = 'tongxin_app') then
    grant select, insert, delete on usual_words to tongxin_app;
  end if;
end
$$;
