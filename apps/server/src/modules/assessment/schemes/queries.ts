import type { Scheme } from '@tongxin/domain/assessment/scheme'
import { sql, type Selectable } from 'kysely'
import type { Reader, Schema } from '../../../platform/db/database.ts'
import { found } from '../../../platform/http/app-error.ts'

export type VersionRow = Selectable<Schema['scheme_version']>

/** One version, locked against others who act on it at the same moment where asked. */
export async function findVersion(db: Reader, committeeId: string, id: string, { lock = false } = {}) {
  const row = db.selectFrom('scheme_version').selectAll().where('committee_id', '=', committeeId).where('id', '=', id)
  return found(await (lock ? row.forUpdate() : row).executeTakeFirst())
}

/** All versions, the schemes by title, the latest version of each first. */
export function versionsOf(db: Reader, committeeId: string, { subject, key }: { subject?: string; key?: string } = {}) {
  let rows = db.selectFrom('scheme_version').selectAll().where('committee_id', '=', committeeId)
  if (subject) rows = rows.where('subject', '=', subject)
  if (key) rows = rows.where('key', '=', key)
  return rows.orderBy('subject').orderBy('key').orderBy('number', 'desc').execute()
}

/** The version that was in force in a period, of schemes for such periods: the latest that began before it ended. */
export async function versionInForce(
  db: Reader,
  committeeId: string,
  { subject, periods }: { subject: string; periods: readonly Scheme['period'][] },
  until: string,
): Promise<VersionRow | undefined> {
  return db
    .selectFrom('scheme_version')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .where('subject', '=', subject)
    .where(sql`compiled ->> 'period'`, 'in', periods)
    .where('state', 'in', ['in_force', 'replaced'])
    .where('in_force_from', '<', until)
    .orderBy('in_force_from', 'desc')
    .orderBy('number', 'desc')
    .executeTakeFirst()
}

export async function nextNumber(db: Reader, committeeId: string, key: string): Promise<number> {
  const { number } = await db
    .selectFrom('scheme_version')
    .select(sql<number>`coalesce(max(number), 0)::int + 1`.as('number'))
    .where('committee_id', '=', committeeId)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  return number
}

export async function reviewsOf(db: Reader, committeeId: string, versionId: string) {
  const rows = await db
    .selectFrom('scheme_review')
    .innerJoin('person', (join) =>
      join
        .onRef('person.committee_id', '=', 'scheme_review.committee_id')
        .onRef('person.id', '=', 'scheme_review.reviewed_by'),
    )
    .select(['person.name', 'reviewed_at', 'verdict', 'opinion'])
    .where('scheme_review.committee_id', '=', committeeId)
    .where('scheme_version_id', '=', versionId)
    .orderBy('reviewed_at')
    .execute()
  return rows.map((row) => ({
    by: row.name,
    at: row.reviewed_at.toISOString(),
    verdict: row.verdict as 'approved' | 'sent_back',
    opinion: row.opinion,
  }))
}

export async function namesOf(db: Reader, committeeId: string, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('committee_id', '=', committeeId)
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
