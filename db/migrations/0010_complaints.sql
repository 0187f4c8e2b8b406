-- 减负投诉与建议. An anonymous one knows its sender only by the digest of a receipt code: no person, no account, no moment.
create table complaint (
  committee_id uuid not null references committee,
  id uuid not null,
  kind text not null check (kind in ('complaint', 'suggestion')),
  wording text not null check (wording <> ''),
  about text,
  received_on date not null,
  due_on date not null,
  sender_id uuid,
  receipt_digest bytea,
  state text not null default 'to_do' check (state in ('to_do', 'in_hand', 'answered')),
  taken_up_by uuid,
  primary key (committee_id, id),
  foreign key (committee_id, sender_id) references person,
  foreign key (committee_id, taken_up_by) references person,
  constraint anonymous_or_by_name check ((sender_id is null) <> (receipt_digest is null)),
  constraint taken_up_by_somebody check ((state = 'to_do') = (taken_up_by is null)),
  constraint due_after_receipt check (due_on > received_on),
  constraint one_receipt_each unique (committee_id, receipt_digest)
);
create index complaint_by_day on complaint (committee_id, received_on desc, id);

-- The answer is number 1; what was wrong in it is put right by a further one. Nothing is edited away.
create table complaint_reply (
  committee_id uuid not null,
  complaint_id uuid not null,
  number integer not null check (number > 0),
  wording text not null check (wording <> ''),
  replied_by uuid not null,
  replied_at timestamptz not null,
  primary key (committee_id, complaint_id, number),
  foreign key (committee_id, complaint_id) references complaint,
  foreign key (committee_id, replied_by) references person
);
create trigger complaint_reply_is_final before update or delete on complaint_reply
  for each row execute function refuse_change();

do $$
declare
  t text;
begin
  foreach t in array array['complaint', 'complaint_reply'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_committee on %I using (committee_id = (select current_committee()))
      with check (committee_id = (select current_committee()))', t);
  end loop;
  if exists (select from pg_roles where rolname = 'tongxin_app') then
    grant select, insert on complaint, complaint_reply to tongxin_app;
    grant update (state, taken_up_by) on complaint to tongxin_app;
  end if;
end
$$;
