import type { Hat, Interval, Subject } from '@tongxin/domain/assessment/subject'
import type { Fact } from '@tongxin/domain/ledger/fact'
import type { Reader } from '../../platform/db/database.ts'
import { found } from '../../platform/http/app-error.ts'
import { factOf } from '../ledger/public.ts'

export interface DutyYear {
  id: string
  title: string
  from: string
  until: string | null
}

/** The duty year asked for, or the one that runs today, or the last one before. */
export async function dutyYearOf(
  db: Reader,
  committeeId: string,
  dutyYearId: string | undefined,
  today: string,
): Promise<DutyYear> {
  let years = db
    .selectFrom('duty_year')
    .select(['id', 'title', 'from_on', 'until_on'])
    .where('committee_id', '=', committeeId)
  years = dutyYearId ? years.where('id', '=', dutyYearId) : years.where('from_on', '<=', today)
  const row = found(await years.orderBy('from_on', 'desc').executeTakeFirst())
  return { id: row.id, title: row.title, from: row.from_on, until: row.until_on }
}

interface Collected extends Subject {
  facts: Fact[]
  hats: Hat[]
  seats: Interval[]
}

/** All that the sheets of some people are computed from, in three queries whatever their number. */
export async function subjectsOf(
  db: Reader,
  committeeId: string,
  personIds: readonly string[],
  year: Interval,
): Promise<Map<string, Subject>> {
  if (personIds.length === 0) return new Map()
  const [facts, hats, seats] = await Promise.all([
    factsOf(db, committeeId, personIds, year),
    hatsOf(db, committeeId, personIds),
    seatsOf(db, committeeId, personIds),
  ])
  const subjects = new Map<string, Collected>()
  const period = { from: year.from, until: year.until }
  for (const id of personIds) subjects.set(id, { facts: [], hats: [], seats: [], period })
  for (const fact of facts) subjects.get(fact.subjectId)?.facts.push(fact)
  for (const { personId, ...hat } of hats) subjects.get(personId)?.hats.push(hat)
  for (const { personId, ...seat } of seats) subjects.get(personId)?.seats.push(seat)
  return subjects
}

async function factsOf(db: Reader, committeeId: string, personIds: readonly string[], year: Interval): Promise<Fact[]> {
  let query = db
    .selectFrom('fact')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .where('subject_id', 'in', personIds)
    .where('on_date', '>=', year.from)
  if (year.until) query = query.where('on_date', '<', year.until)
  return (await query.execute()).map(factOf)
}

async function hatsOf(db: Reader, committeeId: string, personIds: readonly string[]) {
  const rows = await db
    .selectFrom('post')
    .select(['person_id', 'kind', 'from_on', 'until_on'])
    .where('committee_id', '=', committeeId)
    .where('person_id', 'in', personIds)
    .execute()
  return rows.map((row) => ({ personId: row.person_id, key: row.kind, from: row.from_on, until: row.until_on }))
}

async function seatsOf(db: Reader, committeeId: string, personIds: readonly string[]) {
  const rows = await db
    .selectFrom('seat')
    .select(['person_id', 'from_on', 'until_on'])
    .where('committee_id', '=', committeeId)
    .where('person_id', 'in', personIds)
    .execute()
  return rows.map((row) => ({ personId: row.person_id, from: row.from_on, until: row.until_on }))
}
