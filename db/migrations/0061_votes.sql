-- A show of hands on an item: counts, never who raised a hand. Written opinions of absentees stand beside and count nothing.
create table vote (
  committee_id uuid not null references committee,
  agenda_item_id uuid not null,
  meeting_id uuid not null,
  matter text,
  in_favour integer not null check (in_favour >= 0),
  against integer not null check (against >= 0),
  abstained integer not null check (abstained >= 0),
  recused uuid[] not null default '{}',
  opinions jsonb not null default '[]',
  constraint voted_once_an_item primary key (committee_id, agenda_item_id),
  foreign key (committee_id, agenda_item_id) references agenda_item on delete cascade,
  foreign key (committee_id, meeting_id) references meeting,
  constraint somebody_voted check (in_favour + against + abstained > 0)
);
create index vote_by_meeting on vote (committee_id, meeting_id);

do $$
begin
  alter table vote enable row level security;
  alter table vote force row level security;
  create policy own_committee on vote using (committee_id = (select current_committee()))
    with check (committee_id = (select current_committee()));
  if exists (select from pg_roles where rolname = 'tongxin_app') then
    grant select, insert, update, delete on vote to tongxin_app;
  end if;
end
$$;
