import { ColumnBuilder } from '@tongxin/domain/assessment/columns/column-builder'
import type { FactColumns } from '@tongxin/domain/assessment/columns/fact-columns'
import type { Scheme } from '@tongxin/domain/assessment/scheme'
import type { Subject } from '@tongxin/domain/assessment/subject'
import type { Pack } from '@tongxin/domain/pack/pack'
import { sql } from 'kysely'
import type { Reader } from '../../../platform/db/database.ts'
import { personLines } from '../../people/public.ts'
import { pastResults } from '../rounds/past-results.ts'
import { seatedWithin } from '../visible-members.ts'
import { subjectsOf, type DutyYear } from '../subject.ts'

export interface TrialPerson {
  id: string
  name: string
  sector: string | null
  committee: string | null
  roles: string[]
  subject: Subject
}

export interface Warm {
  /** The committee's last event: whatever happened since makes the records stale. */
  stamp: string
  people: TrialPerson[]
  /** The records as the engine reads them, with earlier results, by the key of the scheme. */
  columns: Map<string, FactColumns>
}

/** Per process and only for speed: every use asks the database first whether anything happened since. */
const warm = new Map<string, Warm>()
const kept = 8

/** Everybody assessed in a period with all records, in leadership order; read again only after something happened. */
export async function warmRecords(
  db: Reader,
  pack: Pack,
  committeeId: string,
  year: DutyYear,
  today: string,
): Promise<Warm> {
  const key = [committeeId, year.from, year.until].join(' ')
  const { stamp } = await db
    .selectFrom('event')
    .select(sql<string>`coalesce(max(seq), 0)::text`.as('stamp'))
    .where('committee_id', '=', committeeId)
    .executeTakeFirstOrThrow()
  const known = warm.get(key)
  if (known?.stamp === stamp) return known
  const fresh = { stamp, people: await readAll(db, pack, committeeId, year, today), columns: new Map() }
  warm.delete(key)
  warm.set(key, fresh)
  const [oldest] = warm.keys()
  if (warm.size > kept && oldest) warm.delete(oldest)
  return fresh
}

/** Everybody's records and earlier results of a scheme in columns, in the order of the people. */
export async function warmColumns(
  db: Reader,
  committeeId: string,
  { people, columns }: Warm,
  { scheme, year }: { scheme: Pick<Scheme, 'id'>; year: DutyYear },
): Promise<FactColumns> {
  const known = columns.get(scheme.id)
  if (known) return known
  const past = await pastResults(db, committeeId, scheme.id, year.from)
  const builder = new ColumnBuilder({ period: { from: year.from, until: year.until } })
  for (const { id, subject } of people) builder.add({ ...subject, history: past.get(id) ?? [] })
  const built = builder.build()
  columns.set(scheme.id, built)
  return built
}

async function readAll(
  db: Reader,
  pack: Pack,
  committeeId: string,
  year: DutyYear,
  today: string,
): Promise<TrialPerson[]> {
  const on = year.until && year.until <= today ? year.from : today
  const rows = await db
    .selectFrom('person')
    .select('id')
    .where('committee_id', '=', committeeId)
    .where(seatedWithin(year))
    .orderBy('rank_no')
    .orderBy('id')
    .execute()
  const ids = rows.map(({ id }) => id)
  const [lines, subjects] = await Promise.all([
    personLines(db, pack, committeeId, ids, on),
    subjectsOf(db, committeeId, ids, year),
  ])
  return lines.flatMap((line) => {
    const subject = subjects.get(line.id)
    if (!subject) return []
    const { id, name, sector, homeCommittee: committee, posts: roles } = line
    return [{ id, name, sector, committee, roles: roles.length > 0 ? roles : ['委员'], subject }]
  })
}
