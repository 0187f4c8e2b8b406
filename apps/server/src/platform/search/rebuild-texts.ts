import { sql } from 'kysely'
import type { Database, Reader } from '../db/database.ts'
import { countGrams } from './count-grams.ts'
import { keepTexts, rowOf, type IndexRow } from './keep-texts.ts'
import type { SearchSource } from './search-source.ts'

export interface RebuildReport {
  committeeName: string
  kind: string
  /** Texts that the rooms have. */
  texts: number
  /** How many of the index were missing, left over, or said something else. */
  differing: number
}

const recordsAtOnce = 200

/**
 * Compares the index of every committee with what the rooms have and, unless only checking, writes it anew where it
 * differs and counts the pairs. In short transactions: people may work meanwhile.
 */
export async function rebuildTexts(
  database: Database,
  sources: readonly SearchSource[],
  { check = false } = {},
): Promise<RebuildReport[]> {
  const committees = await database.signIn.selectFrom('committee').select(['id', 'name']).orderBy('id').execute()
  const reports: RebuildReport[] = []
  for (const { id, name } of committees) {
    for (const source of sources)
      reports.push({ committeeName: name, kind: source.kind, ...(await rebuildKind(database, id, source, check)) })
    if (!check) await countGrams(database, id)
  }
  return reports
}

async function rebuildKind(database: Database, committeeId: string, source: SearchSource, check: boolean) {
  const sum = { texts: 0, differing: 0 }
  for (let after: string | null = null; ;) {
    const ids: string[] = await recordsAfter(database.of(committeeId), committeeId, source, after)
    if (ids.length === 0) break
    after = ids.at(-1) ?? null
    await database.transaction(committeeId, async (tx) => {
      const { texts, differing } = await compare(tx, committeeId, source, ids)
      sum.texts += texts
      sum.differing += differing
      if (!check && differing > 0) await keepTexts(tx, source, committeeId, ids)
    })
  }
  const orphans = await leftOver(database, committeeId, source, check)
  return { texts: sum.texts, differing: sum.differing + orphans }
}

async function recordsAfter(db: Reader, committeeId: string, { table }: SearchSource, after: string | null) {
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.table(table)} where committee_id = ${committeeId} and (${after}::uuid is null or id > ${after}::uuid)
    order by id limit ${recordsAtOnce}`.execute(db)
  return rows.map(({ id }) => id)
}

async function compare(db: Reader, committeeId: string, source: SearchSource, ids: readonly string[]) {
  const texts = (await source.texts(db, committeeId, ids)).map(rowOf)
  const stood = await db
    .selectFrom('search_text')
    .select(['record_id', 'part', 'on_date', 'title', 'body', 'folded'])
    .where('committee_id', '=', committeeId)
    .where('kind', '=', source.kind)
    .where('record_id', 'in', [...ids])
    .execute()
  const known = new Map(stood.map((row) => [placeOf(row), JSON.stringify(row)]))
  const wanted = new Set(texts.map(placeOf))
  const changed = texts.filter((row) => known.get(placeOf(row)) !== JSON.stringify(row)).length
  return { texts: texts.length, differing: changed + stood.filter((row) => !wanted.has(placeOf(row))).length }
}

function placeOf({ record_id, part }: IndexRow): string {
  return `${record_id} ${part}`
}

/** Texts whose record is gone. */
async function leftOver(
  database: Database,
  committeeId: string,
  { kind, table }: SearchSource,
  check: boolean,
): Promise<number> {
  const orphan = sql<boolean>`not exists (select from ${sql.table(table)} record
    where record.committee_id = search_text.committee_id and record.id = search_text.record_id)`
  const db = database.of(committeeId)
  const { many } = await db
    .selectFrom('search_text')
    .select(sql<number>`count(*)::int`.as('many'))
    .where('committee_id', '=', committeeId)
    .where('kind', '=', kind)
    .where(orphan)
    .executeTakeFirstOrThrow()
  if (!check && many > 0)
    await db
      .deleteFrom('search_text')
      .where('committee_id', '=', committeeId)
      .where('kind', '=', kind)
      .where(orphan)
      .execute()
  return many
}
