import type { Reader } from '../../../platform/db/database.ts'
import { itemsOf } from './sheet-items.ts'
import { sheetOfRevision, type RoundRow } from './queries.ts'

/** The same subject's own result of the period before, item by item: what a sheet is compared with, never others. */
export async function previousResult(db: Reader, round: RoundRow, key: string, subjectId: string) {
  const row = await db
    .selectFrom('sheet_revision')
    .innerJoin('round_sheet', (join) =>
      join
        .onRef('round_sheet.committee_id', '=', 'sheet_revision.committee_id')
        .onRef('round_sheet.round_id', '=', 'sheet_revision.round_id')
        .onRef('round_sheet.subject_id', '=', 'sheet_revision.subject_id')
        .onRef('round_sheet.revision', '=', 'sheet_revision.number'),
    )
    .innerJoin('assessment_round as past', (join) =>
      join
        .onRef('past.committee_id', '=', 'sheet_revision.committee_id')
        .onRef('past.id', '=', 'sheet_revision.round_id'),
    )
    .innerJoin('scheme_version', (join) =>
      join
        .onRef('scheme_version.committee_id', '=', 'past.committee_id')
        .onRef('scheme_version.id', '=', 'past.scheme_version_id'),
    )
    .select(['past.title', 'sheet_revision.content', 'sheet_revision.total', 'sheet_revision.grade'])
    .where('past.committee_id', '=', round.committee_id)
    .where('sheet_revision.subject_id', '=', subjectId)
    .where('scheme_version.key', '=', key)
    .where('past.until_on', '<=', round.from_on)
    .where('past.state', 'in', ['adopted', 'circulated', 'filed'])
    .orderBy('past.until_on', 'desc')
    .executeTakeFirst()
  if (!row) return null
  const { root } = sheetOfRevision(row)
  return {
    roundTitle: row.title,
    total: row.total,
    grade: row.grade,
    items: itemsOf(root).map(({ id, title, value }) => ({ id, title, value })),
  }
}
