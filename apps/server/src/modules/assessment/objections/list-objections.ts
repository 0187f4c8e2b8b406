import { endpoints } from '@tongxin/contract/endpoints'
import { sql } from 'kysely'
import { query, type ReadContext } from '../../../platform/http/operation.ts'
import { findRound } from '../rounds/queries.ts'
import { requireVisibleSheet, visibleSheets } from '../rounds/visible-sheets.ts'
import { presentObjection } from './present.ts'
import { findObjection, objectionLines } from './queries.ts'

/** The most urgent first: open ones by their deadline, then the answered ones. */
export const listObjections = query(endpoints.sheets.objections, async (context) => {
  const { input, actor, today } = context
  const rows = await (
    await filtered(context)
  )
    .orderBy(sql`sheet_objection.state <> 'open'`)
    .orderBy('sheet_objection.answer_until')
    .orderBy('sheet_objection.id')
    .execute()
  const page = rows.slice((input.page - 1) * input.pageSize, input.page * input.pageSize)
  return { items: page.map((row) => presentObjection(row, actor, today)), total: rows.length }
})

/** What may be read differs from round to round, so each visible round says which of its sheets are. */
async function filtered({ db, actor, input, today }: ReadContext<typeof endpoints.sheets.objections>) {
  let rounds = db.selectFrom('assessment_round').selectAll().where('committee_id', '=', actor.committeeId)
  if (input.roundId) rounds = rounds.where('id', '=', input.roundId)
  const visible = (await rounds.execute()).map(
    (round) => sql`(sheet_objection.round_id = ${round.id} and ${visibleSheets(actor, round, today)})`,
  )
  let rows = objectionLines(db, actor.committeeId).where(
    visible.length > 0 ? sql<boolean>`(${sql.join(visible, sql` or `)})` : sql<boolean>`false`,
  )
  if (input.state) rows = rows.where('sheet_objection.state', '=', input.state)
  return rows
}

export const readObjection = query(endpoints.sheets.objection, async ({ db, actor, input, today }) => {
  const row = await findObjection(db, actor.committeeId, input.id)
  const round = await findRound(db, actor.committeeId, row.round_id)
  await requireVisibleSheet(db, actor, round, row.subject_id, today)
  return presentObjection(row, actor, today)
})
