-- Every text that may be searched, as its room last wrote it. A row is a copy: it can be made anew from the rooms at any time.
-- Not forced upon the owner: the two functions below read as the owner, because row-level security lets no index of words
-- be used by anybody else; each of them names the committee itself.
create table search_text (
  committee_id uuid not null references committee,
  kind text not null,
  record_id uuid not null,
  part text not null default '',
  on_date date not null,
  title text not null,
  body text not null,
  folded text not null,
  primary key (committee_id, kind, record_id, part),
  constraint search_text_names_its_kind check (kind <> '')
);

-- In how many texts of a kind a pair of characters stands; counted now and then, for the weight of a likeness only.
-- The pair 0 says how many texts there were.
create table search_gram (
  committee_id uuid not null references committee,
  kind text not null,
  gram bigint not null,
  texts integer not null,
  primary key (committee_id, kind, gram)
);

-- Pairs of neighbouring characters of a folded text, each behind eight digits that stand for the committee and the kind:
-- no two of them share a list of places, so that a word common in one kind does not slow the search of another.
create function search_grams(committee uuid, kind text, folded text) returns bigint[] language sql immutable strict parallel safe as $$
  select coalesce(array_agg((shelf << 32) | (((ascii(a)::bigint << 16) | ascii(b)) & 4294967295)), '{}')
  from (select string_to_array(folded, null) as signs,
      ('x' || encode(substr(sha256(convert_to(committee::text || kind, 'UTF8')), 1, 4), 'hex'))::bit(32)::bigint as shelf) as text,
    unnest(signs[:cardinality(signs) - 1], signs[2:]) as pair (a, b)
  where ascii(a) > 32 and ascii(b) > 32
$$;

create index search_text_grams on search_text using gin (search_grams(committee_id, kind, folded))
  with (gin_pending_list_limit = 64);
create index search_text_newest on search_text (committee_id, kind, on_date desc, record_id desc, part);

-- Texts of one kind that hold all terms, found by their pairs; at most so many, in no order.
create function search_by_words(of_kind text, terms text[], patterns text[], at_most integer) returns setof search_text
language plpgsql stable security definer set search_path = public, pg_temp set enable_seqscan = off set jit = off as $$
declare
  wanted bigint[] := coalesce((select array_agg(gram)
    from unnest(terms) as term, unnest(search_grams(current_committee(), of_kind, term)) as gram), '{}');
begin
  return query select found.* from search_text as found
    where search_grams(found.committee_id, found.kind, found.folded) @> wanted
      and found.committee_id = current_committee() and found.kind = of_kind and found.folded like all (patterns)
    limit at_most;
end
$$;

-- Which of the newest so many texts of one kind hold all terms.
create function search_newest(of_kind text, patterns text[], looked integer) returns setof search_text
language plpgsql stable security definer set search_path = public, pg_temp
set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off set jit = off as $$
begin
  return query select found.* from (
      select newest.* from search_text as newest
      where newest.committee_id = current_committee() and newest.kind = of_kind
      order by newest.on_date desc, newest.record_id desc, newest.part limit looked
    ) as found where found.folded like all (patterns);
end
$$;

-- The newest texts of one kind that hold all terms, from a place in that order on, however far one must look.
create function search_by_day(of_kind text, patterns text[], before_on date, before_id uuid, before_part text, at_most integer)
returns setof search_text
language plpgsql stable security definer set search_path = public, pg_temp
set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off set jit = off as $$
begin
  return query select found.* from search_text as found
    where found.committee_id = current_committee() and found.kind = of_kind and found.folded like all (patterns)
      and (before_on is null or found.on_date < before_on
        or (found.on_date = before_on and (found.record_id < before_id or (found.record_id = before_id and found.part > before_part))))
      and (before_on is null or found.on_date <= before_on)
    order by found.on_date desc, found.record_id desc, found.part
    limit at_most;
end
$$;

-- Texts of one kind that share at least one of the pairs.
create function search_by_any(of_kind text, grams bigint[], at_most integer) returns setof search_text
language plpgsql stable security definer set search_path = public, pg_temp set enable_seqscan = off set jit = off as $$
begin
  return query select found.* from search_text as found
    where search_grams(found.committee_id, found.kind, found.folded) && grams
      and found.committee_id = current_committee() and found.kind = of_kind
    limit at_most;
end
$$;

revoke all on function search_by_words(text, text[], text[], integer) from public;
revoke all on function search_newest(text, text[], integer) from public;
revoke all on function search_by_day(text, text[], date, uuid, text, integer) from public;
revoke all on function search_by_any(text, bigint[], integer) from public;

alter table search_text enable row level security;
alter table search_gram enable row level security;
alter table search_gram force row level security;
create policy own_committee on search_text using (committee_id = (select current_committee()))
  with check (committee_id = (select current_committee()));
create policy own_committee on search_gram using (committee_id = (select current_committee()))
  with check (committee_id = (select current_committee()));
do $$
begin
  if exists (select from pg_roles where rolname = 'tongxin_app') then
    grant select, insert, update, delete on search_text, search_gram to tongxin_app;
    grant execute on function search_by_words(text, text[], text[], integer) to tongxin_app;
    grant execute on function search_newest(text, text[], integer) to tongxin_app;
    grant execute on function search_by_day(text, text[], date, uuid, text, integer) to tongxin_app;
    grant execute on function search_by_any(text, bigint[], integer) to tongxin_app;
  end if;
end
$$;
