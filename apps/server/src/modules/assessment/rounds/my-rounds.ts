import { endpoints } from '@tongxin/contract/endpoints'
import type { RoundState } from '@tongxin/domain/assessment/round'
import type { Reader } from '../../../platform/db/database.ts'
import { query } from '../../../platform/http/operation.ts'

/** Rounds in which the own sheet or that of the own branch was told, the latest first. */
export const myRounds = query(endpoints.sheets.mine, async ({ db, actor }) => {
  if (!actor.personId) return { items: [] }
  const branches = actor.roles.flatMap(({ role, unitId }) => (role === 'branch_officer' && unitId ? [unitId] : []))
  const rows = await toldTo(db, actor.committeeId, [actor.personId, ...branches])
  return {
    items: rows.map((row) => ({
      roundId: row.id,
      subjectId: row.subject_id,
      title: row.title,
      state: row.state as RoundState,
      from: row.from_on,
      until: row.until_on,
      total: row.total,
      grade: row.grade,
      objectionsUntil: row.objections_until,
    })),
  }
})

function toldTo(db: Reader, committeeId: string, subjectIds: readonly string[]) {
  return db
    .selectFrom('round_sheet')
    .innerJoin('assessment_round as round', (join) =>
      join.onRef('round.committee_id', '=', 'round_sheet.committee_id').onRef('round.id', '=', 'round_sheet.round_id'),
    )
    .innerJoin('sheet_revision', (join) =>
      join
        .onRef('sheet_revision.committee_id', '=', 'round_sheet.committee_id')
        .onRef('sheet_revision.round_id', '=', 'round_sheet.round_id')
        .onRef('sheet_revision.subject_id', '=', 'round_sheet.subject_id')
        .onRef('sheet_revision.number', '=', 'round_sheet.revision'),
    )
    .select([
      'round.id',
      'round_sheet.subject_id',
      'round.title',
      'round.state',
      'round.from_on',
      'round.until_on',
      'round.objections_until',
      'sheet_revision.total',
      'sheet_revision.grade',
    ])
    .where('round_sheet.committee_id', '=', committeeId)
    .where('round_sheet.subject_id', 'in', subjectIds)
    .where('round.state', '!=', 'cancelled')
    .orderBy('round.from_on', 'desc')
    .execute()
}
