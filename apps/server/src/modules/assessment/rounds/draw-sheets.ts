import { evaluate } from '@tongxin/domain/assessment/evaluate'
import type { Placed } from '@tongxin/domain/assessment/place-by-quotas'
import type { Scheme } from '@tongxin/domain/assessment/scheme'
import type { Sheet } from '@tongxin/domain/assessment/sheet'
import type { PastResult } from '@tongxin/domain/assessment/subject'
import type { Pack } from '@tongxin/domain/pack/pack'
import type { Reader } from '../../../platform/db/database.ts'
import { isAboutPeople } from '../about-people.ts'
import { unitSubjectsOf } from '../branch-subjects.ts'
import { subjectsOf } from '../subject.ts'
import type { RoundRow } from './queries.ts'

/** Sheets as the ledger gives them at this moment, by subject; consequences follow the grades placed, where given. */
export async function drawSheets(
  db: Reader,
  pack: Pack,
  round: RoundRow,
  scheme: Scheme,
  subjectIds: readonly string[],
  placed?: ReadonlyMap<string, Placed>,
): Promise<Map<string, Sheet>> {
  const period = { from: round.from_on, until: round.until_on }
  const subjects = isAboutPeople(round.subject)
    ? await subjectsOf(db, round.committee_id, subjectIds, period)
    : await unitSubjectsOf(db, pack, round.committee_id, subjectIds, period)
  const past = await pastResults(db, round, scheme.id)
  return new Map(
    [...subjects].map(([id, subject]) => {
      const history = past.get(id) ?? []
      return [id, evaluate(scheme, { ...subject, history }, undefined, placed?.get(id))]
    }),
  )
}

/** Earlier results of the same scheme that a meeting adopted, the earliest first. */
async function pastResults(db: Reader, round: RoundRow, key: string): Promise<Map<string, PastResult[]>> {
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
    .where('past.committee_id', '=', round.committee_id)
    .where('past.state', 'in', ['adopted', 'circulated', 'filed'])
    .where('past.until_on', '<=', round.from_on)
    .where('scheme_version.key', '=', key)
    .orderBy('past.until_on')
    .execute()
  const results = new Map<string, PastResult[]>()
  for (const { title, until_on, subject_id, total, grade } of rows) {
    const list = results.get(subject_id) ?? []
    list.push({ period: title, until: until_on, total, grade })
    results.set(subject_id, list)
  }
  return results
}
