import type { PastResult } from '@tongxin/domain/assessment/subject'
import type { Reader } from '../../../platform/db/database.ts'

/** Earlier results of the same scheme that a meeting adopted, the earliest first, by subject. */
export async function pastResults(
  db: Reader,
  committeeId: string,
  key: string,
  before: string,
): Promise<Map<string, PastResult[]>> {
  const rows = await db
    .selectFrom('assessment_round as past')
    .innerJoin('scheme_version', (join) =>
      join
        .onRef('scheme_version.committee_id', '=', 'past.committee_id')
        .onRef('scheme_version.id', '=', 'past.scheme_version_id'),
    )
    .innerJoin('round_sheet', (join) =>
      join.onRef('round_sheet.committee_id', '=', 'past.committee_id').onRef('round_sheet.round_id', '=', 'past.id'),
    )
    .innerJoin('sheet_revision', (join) =>
      join
        .onRef('sheet_revision.committee_id', '=', 'past.committee_id')
        .onRef('sheet_revision.round_id', '=', 'past.id')
        .onRef('sheet_revision.subject_id', '=', 'round_sheet.subject_id')
        .onRef('sheet_revision.number', '=', 'round_sheet.revision'),
    )
    .select([
      'past.title',
      'past.until_on',
      'sheet_revision.subject_id',
      'sheet_revision.total',
      'sheet_revision.grade',
    ])
    .where('past.committee_id', '=', committeeId)
    .where('past.state', 'in', ['adopted', 'circulated', 'filed'])
    .where('past.until_on', '<=', before)
    .where('scheme_version.key', '=', key)
    .orderBy('past.until_on')
    .execute()
  return bySubject(rows)
}

interface Row {
  title: string
  until_on: string
  subject_id: string
  total: string | null
  grade: string | null
}

function bySubject(rows: readonly Row[]): Map<string, PastResult[]> {
  const results = new Map<string, PastResult[]>()
  for (const { title, until_on, subject_id, total, grade } of rows) {
    const list = results.get(subject_id) ?? []
    list.push({ period: title, until: until_on, total, grade })
    results.set(subject_id, list)
  }
  return results
}
