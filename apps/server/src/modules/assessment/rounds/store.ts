import type { Sheet } from '@tongxin/domain/assessment/sheet'
import type { Insertable, Updateable } from 'kysely'
import { sql } from 'kysely'
import type { Schema, Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/http/app-error.ts'
import type { RoundRow } from './queries.ts'

/** Changes a round that the caller has locked, if it is still the one that was looked at. Gives its new number. */
export async function updateRound(
  tx: Tx,
  round: RoundRow,
  seen: number,
  change: Updateable<Schema['assessment_round']>,
): Promise<number> {
  if (round.version !== seen) throw new AppError('changed_meanwhile')
  await tx
    .updateTable('assessment_round')
    .set({ ...change, version: round.version + 1 })
    .where('committee_id', '=', round.committee_id)
    .where('id', '=', round.id)
    .execute()
  return round.version + 1
}

export interface NewRevision {
  subjectId: string
  cause: 'told' | 'redrafted' | 'adopted' | 'corrected'
  sheet: Sheet
  grade: string | null
  gradeReason: object
  reason?: string
  meetingId?: string
}

const atOnce = 200

/** Puts sheets beside the ones before them; the number of each grows by one. */
export async function addRevisions(
  tx: Tx,
  round: RoundRow,
  made: { at: Date; by: string | null },
  revisions: readonly NewRevision[],
): Promise<void> {
  for (let from = 0; from < revisions.length; from += atOnce) {
    const batch = revisions.slice(from, from + atOnce)
    const numbers = await tx
      .updateTable('round_sheet')
      .set({ revision: sql`revision + 1` })
      .where('committee_id', '=', round.committee_id)
      .where('round_id', '=', round.id)
      .where(
        'subject_id',
        'in',
        batch.map(({ subjectId }) => subjectId),
      )
      .returning(['subject_id', 'revision'])
      .execute()
    const numberOf = new Map(numbers.map(({ subject_id, revision }) => [subject_id, revision]))
    await tx
      .insertInto('sheet_revision')
      .values(batch.map((one) => rowOf(round, made, one, numberOf.get(one.subjectId) ?? 0)))
      .execute()
  }
}

function rowOf(
  round: RoundRow,
  made: { at: Date; by: string | null },
  one: NewRevision,
  number: number,
): Insertable<Schema['sheet_revision']> {
  return {
    committee_id: round.committee_id,
    round_id: round.id,
    subject_id: one.subjectId,
    number,
    cause: one.cause,
    made_at: made.at,
    made_by: made.by,
    content: JSON.stringify(one.sheet),
    total: one.sheet.total,
    grade: one.grade,
    grade_reason: JSON.stringify(one.gradeReason),
    reason: one.reason ?? null,
    adopted_at_meeting: one.meetingId ?? null,
  }
}
