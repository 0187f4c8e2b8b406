import { sql, type RawBuilder } from 'kysely'
import type { Reader } from '../db/database.ts'
import { holds, type Actor } from '../http/actor.ts'
import type { SearchSource } from './search-source.ts'

/** A text that was found. */
export interface Found {
  kind: string
  record_id: string
  part: string
  on_date: string
  title: string
  body: string
}

/** What one kind holds of a question: one page of it, and how many in all where they were counted. */
export interface FoundOfKind {
  kind: string
  items: Found[]
  /** `null` when there are too many to be counted in time. */
  total: number | null
  more: boolean
}

interface Question {
  actor: Actor
  today: string
  terms: readonly string[]
  page: number
  pageSize: number
}

/** So many texts are found by their words and counted; more are read from the newest on. */
const counted = 600

/** Kinds whose texts the actor may search at all; which of the texts, each room says. */
export function searchedBy(actor: Actor, sources: readonly SearchSource[]): SearchSource[] {
  return sources.filter(
    ({ module, permission }) => holds(actor, permission) && !(module && actor.closedModules.has(module)),
  )
}

/**
 * The texts that hold all terms as they stand and that the actor may see. Exact: a pair of signs only finds where to
 * look. Three ways lead there, and the first that is enough is taken: a look at the newest texts, which finds common
 * words at once; the index of pairs, which finds rare ones; and reading on from the newest for what is neither.
 */
export async function findTexts(
  db: Reader,
  sources: readonly SearchSource[],
  question: Question,
): Promise<FoundOfKind[]> {
  const patterns = question.terms.map((term) => `%${term.replace(/[\\%_]/g, '\\$&')}%`)
  if (patterns.length === 0) return []
  const looks = await Promise.all(sources.map((source) => lookAtNewest(db, source, question, patterns)))
  const open = sources.filter((_, at) => looks[at] === null)
  const rest = open.length > 0 ? await further(db, open, question, patterns) : []
  return sources.flatMap(({ kind }, at) => looks[at] ?? rest.find((found) => found.kind === kind) ?? [])
}

/** What the newest texts did not answer. A single sign has no pair, so that it is read for. */
async function further(
  db: Reader,
  sources: readonly SearchSource[],
  question: Question,
  patterns: readonly string[],
): Promise<FoundOfKind[]> {
  const hasPair = question.terms.some((term) => [...term].length > 1)
  const rare = hasPair ? await byWords(db, sources, question, patterns) : null
  return rare ?? Promise.all(sources.map((source) => byDay(db, source, question, patterns)))
}

/** Everything that holds the words, if it is not too much: seen, counted and put in order, titles before bodies. */
async function byWords(
  db: Reader,
  sources: readonly SearchSource[],
  { actor, today, terms, page, pageSize }: Question,
  patterns: readonly string[],
): Promise<FoundOfKind[] | null> {
  const kinds = sources.map(({ kind }) => kind)
  const { rows } = await sql<Found & { place: number; total: number; candidates: number }>`
    with candidate as materialized (
      select found.kind, record_id, part, on_date, title, body, folded from unnest(${kinds}::text[]) as asked,
        search_by_words(asked, ${[...terms]}::text[], ${[...patterns]}::text[], ${counted + 1}) as found
    ), seen as (
      ${sql.join(
        sources.map((source) => sql`select candidate.* from candidate ${seenBy(source, actor, today, sql`candidate`)}`),
        sql` union all `,
      )}
    ), placed as (
      select *, count(*) over (partition by kind)::int as total, row_number() over (
        partition by kind order by split_part(folded, E'\n', 1) like all (${[...patterns]}::text[]) desc, on_date desc, record_id desc, part
      )::int as place from seen
    )
    select counted.candidates, placed.kind, placed.record_id, placed.part, placed.on_date, placed.title, placed.body, placed.total, placed.place
    from (select coalesce(max(each), 0) as candidates from (select count(*)::int as each from candidate group by kind) kinds) counted
    left join placed on placed.place > ${(page - 1) * pageSize} and placed.place <= ${page * pageSize}
    order by placed.kind, placed.place`.execute(db)
  if ((rows[0]?.candidates ?? 0) > counted) return null
  return kinds.flatMap((kind) => {
    const items = rows.filter((row) => row.kind === kind)
    const total = items[0]?.total ?? 0
    return items.length > 0 ? [{ kind, items, total, more: total > page * pageSize }] : []
  })
}

/**
 * Joins the record's own table, so that the room's own predicate decides row by row. `offset 0` keeps the planner, who
 * cannot know how few candidates there are, from reading the whole table first.
 */
export function seenBy(
  source: SearchSource,
  actor: Actor,
  today: string,
  of: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const table = sql.table(source.table)
  return sql`cross join lateral (
      select from ${table} where ${table}.committee_id = ${actor.committeeId} and ${table}.id = ${of}.record_id
        and ${source.visible(actor, today)} offset 0
    ) as seen_by_room where ${of}.kind = ${source.kind}`
}

/** So many of the newest texts are read before anything else is tried. */
const newest = 1500

/** Answers from the newest texts alone, if these are all there are or if they fill the page. */
async function lookAtNewest(
  db: Reader,
  source: SearchSource,
  question: Question,
  patterns: readonly string[],
): Promise<FoundOfKind | null> {
  const { actor, today, page, pageSize } = question
  const looked = sql`search_newest(${source.kind}, ${[...patterns]}::text[], ${newest})`
  const { rows } = await sql<Found & { texts: number; holding: number; total: number }>`
    with looked as materialized (select kind, record_id, part, on_date, title, body from ${looked}),
    seen as (select looked.* from looked ${seenBy(source, actor, today, sql`looked`)}),
    counted as (
      select count(*)::int as texts, (select count(*)::int from looked) as holding, (select count(*)::int from seen) as total from (
        select from search_text where committee_id = ${actor.committeeId} and kind = ${source.kind} limit ${newest + 1}
      ) known
    )
    select counted.texts, counted.holding, counted.total, seen.* from counted left join seen on true
    order by seen.on_date desc, seen.record_id desc, seen.part limit ${page * pageSize + 1}`.execute(db)
  const [{ texts, holding, total } = { texts: 0, holding: 0, total: 0 }] = rows
  const found = rows.filter(({ record_id }) => record_id !== null)
  if (texts <= newest) return pageOf(source.kind, found, total, question)
  if (found.length > page * pageSize) return pageOf(source.kind, found, null, question)
  return holding >= enoughToTell && found.length * 20 < holding ? amongOwn(db, source, question, patterns) : null
}

/** From so many texts on their shares tell something. */
const enoughToTell = 20

const furthestLook = 6400

/** From the newest on in growing steps, until the page is full or nothing is left. */
async function byDay(
  db: Reader,
  source: SearchSource,
  question: Question,
  patterns: readonly string[],
): Promise<FoundOfKind> {
  const wanted = question.page * question.pageSize + 1
  const found: Found[] = []
  let last: Found | null = null
  for (let size = wanted * 2; found.length < wanted; size = Math.min(size * 4, furthestLook)) {
    const step: Step = await oneStep(db, source, question, patterns, last, size)
    found.push(...step.seen)
    last = step.last
    if (last === null) break
    if (size < enoughToTell || step.seen.length * 20 > size) continue
    const own = await amongOwn(db, source, question, patterns)
    if (own) return own
  }
  return pageOf(source.kind, found, null, question)
}

function pageOf(
  kind: string,
  found: readonly Found[],
  total: number | null,
  { page, pageSize }: Question,
): FoundOfKind {
  const items = found.slice((page - 1) * pageSize, page * pageSize)
  return { kind, items, total, more: found.length > page * pageSize }
}

interface Step {
  seen: Found[]
  /** The last text looked at; `null` when there was none left after it. */
  last: Found | null
}

async function oneStep(
  db: Reader,
  source: SearchSource,
  { actor, today }: Question,
  patterns: readonly string[],
  after: Found | null,
  size: number,
): Promise<Step> {
  const { rows } = await sql<Found & { visible: boolean }>`
    with looked as materialized (
      select kind, record_id, part, on_date, title, body from search_by_day(${source.kind}, ${[...patterns]}::text[],
        ${after?.on_date ?? null}::date, ${after?.record_id ?? null}::uuid, ${after?.part ?? null}::text, ${size})
    ), seen as (
      select looked.record_id, looked.part from looked ${seenBy(source, actor, today, sql`looked`)}
    )
    select looked.kind, looked.record_id, looked.part, looked.on_date, looked.title,
      case when seen.part is null then '' else looked.body end as body, seen.part is not null as visible
    from looked left join seen using (record_id, part)
    order by looked.on_date desc, looked.record_id desc, looked.part`.execute(db)
  return { seen: rows.filter(({ visible }) => visible), last: rows.length < size ? null : (rows.at(-1) ?? null) }
}

const fewRecords = 2000

/** For who sees little of a kind: his own records first, then the words. `null` if he sees much. */
async function amongOwn(
  db: Reader,
  source: SearchSource,
  question: Question,
  patterns: readonly string[],
): Promise<FoundOfKind | null> {
  const { actor, today } = question
  const table = sql.table(source.table)
  const { rows } = await sql<Found & { records: number }>`
    with own as materialized (
      select ${table}.id from ${table} where ${table}.committee_id = ${actor.committeeId} and ${source.visible(actor, today)}
      limit ${fewRecords + 1}
    ), found as (
      select text.kind, text.record_id, text.part, text.on_date, text.title, text.body from own
      join search_text text on text.committee_id = ${actor.committeeId} and text.kind = ${source.kind} and text.record_id = own.id
      where text.folded like all (${[...patterns]}::text[])
    )
    select counted.records, found.* from (select count(*)::int as records from own) counted left join found on true
    order by found.on_date desc, found.record_id desc, found.part`.execute(db)
  if ((rows[0]?.records ?? 0) > fewRecords) return null
  const found = rows.filter(({ record_id }) => record_id !== null)
  return pageOf(source.kind, found, found.length, question)
}
