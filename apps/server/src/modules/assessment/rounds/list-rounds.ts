import { endpoints } from '@tongxin/contract/endpoints'
import type { SubjectKind } from '@tongxin/domain/assessment/office'
import type { RoundState } from '@tongxin/domain/assessment/round'
import { sql } from 'kysely'
import type { Reader } from '../../../platform/db/database.ts'
import { holds } from '../../../platform/http/actor.ts'
import { query } from '../../../platform/http/operation.ts'
import { openObjections, type RoundRow } from './queries.ts'

export const listRounds = query(endpoints.rounds.list, async ({ db, actor, input }) => {
  let rows = db.selectFrom('assessment_round').where('committee_id', '=', actor.committeeId)
  if (input.subject) rows = rows.where('subject', '=', input.subject)
  const [{ total }, found] = await Promise.all([
    rows.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow(),
    rows
      .selectAll()
      .orderBy('from_on', 'desc')
      .orderBy('opened_at', 'desc')
      .limit(input.pageSize)
      .offset((input.page - 1) * input.pageSize)
      .execute(),
  ])
  return {
    items: await roundLines(db, actor.committeeId, found),
    total,
    canOpen: holds(actor, 'round.manage') || ('not_allowed' as const),
  }
})

/** Rounds as a list shows them. */
export async function roundLines(db: Reader, committeeId: string, rows: readonly RoundRow[]) {
  const ids = rows.map(({ id }) => id)
  const [schemes, counts, open] = await Promise.all([
    versionsNamed(
      db,
      committeeId,
      rows.map(({ scheme_version_id }) => scheme_version_id),
    ),
    sheetCounts(db, committeeId, ids),
    openObjections(db, committeeId, ids),
  ])
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    subject: row.subject as SubjectKind,
    scheme: schemes.get(row.scheme_version_id) ?? { id: row.scheme_version_id, title: '', number: 0 },
    from: row.from_on,
    until: row.until_on,
    state: row.state as RoundState,
    sheets: counts.get(row.id) ?? 0,
    openObjections: open.get(row.id) ?? 0,
    objectionsUntil: row.objections_until,
    openedAt: row.opened_at.toISOString(),
  }))
}

async function versionsNamed(db: Reader, committeeId: string, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { id: string; title: string; number: number }>()
  const rows = await db
    .selectFrom('scheme_version')
    .select(['id', 'title', 'number'])
    .where('committee_id', '=', committeeId)
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

async function sheetCounts(db: Reader, committeeId: string, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, number>()
  const rows = await db
    .selectFrom('round_sheet')
    .select(['round_id', sql<number>`count(*)::int`.as('count')])
    .where('committee_id', '=', committeeId)
    .where('round_id', 'in', ids)
    .groupBy('round_id')
    .execute()
  return new Map(rows.map(({ round_id, count }) => [round_id, count]))
}
