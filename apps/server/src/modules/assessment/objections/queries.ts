import type { ObjectionStanding, ObjectionState } from '@tongxin/domain/assessment/objection'
import { sql, type Selectable } from 'kysely'
import type { Reader, Schema } from '../../../platform/db/database.ts'
import { found } from '../../../platform/http/app-error.ts'

export type ObjectionRow = Selectable<Schema['sheet_objection']> & {
  round_title: string
  round_state: string
  round_subject: string
  subject_name: string
  raised_by_name: string
  answered_by_name: string | null
  has_appeal: boolean
  first_answer_by: string | null
}

/** Objections with the names a line shows, still to be filtered and ordered. */
export function objectionLines(db: Reader, committeeId: string) {
  return db
    .selectFrom('sheet_objection')
    .innerJoin('assessment_round', (join) =>
      join
        .onRef('assessment_round.committee_id', '=', 'sheet_objection.committee_id')
        .onRef('assessment_round.id', '=', 'sheet_objection.round_id'),
    )
    .innerJoin('round_sheet', (join) =>
      join
        .onRef('round_sheet.committee_id', '=', 'sheet_objection.committee_id')
        .onRef('round_sheet.round_id', '=', 'sheet_objection.round_id')
        .onRef('round_sheet.subject_id', '=', 'sheet_objection.subject_id'),
    )
    .where('sheet_objection.committee_id', '=', committeeId)
    .selectAll('sheet_objection')
    .select([
      'assessment_round.title as round_title',
      'assessment_round.state as round_state',
      'assessment_round.subject as round_subject',
      named('subject_id').as('subject_name'),
      named('raised_by').as('raised_by_name'),
      sql<string | null>`(select name from person where person.committee_id = sheet_objection.committee_id
        and person.id = sheet_objection.answered_by)`.as('answered_by_name'),
      sql<boolean>`exists (select from sheet_objection appeal where appeal.committee_id = sheet_objection.committee_id
        and appeal.objection_id = sheet_objection.id)`.as('has_appeal'),
      sql<string | null>`(select first.answered_by from sheet_objection first
        where first.committee_id = sheet_objection.committee_id and first.id = sheet_objection.objection_id)`.as(
        'first_answer_by',
      ),
    ])
}

function named(column: 'subject_id' | 'raised_by') {
  const id = sql.ref(`sheet_objection.${column}`)
  return sql<string>`coalesce((select name from person where person.committee_id = sheet_objection.committee_id
    and person.id = ${id}), (select name from unit where unit.committee_id = sheet_objection.committee_id
    and unit.id = ${id}), '')`
}

export async function findObjection(db: Reader, committeeId: string, id: string): Promise<ObjectionRow> {
  return found(await objectionLines(db, committeeId).where('sheet_objection.id', '=', id).executeTakeFirst())
}

export function standingOf(row: ObjectionRow): ObjectionStanding {
  return {
    kind: row.kind as 'objection' | 'appeal',
    state: row.state as ObjectionState,
    appealUntil: row.appeal_until,
    hasAppeal: row.has_appeal,
    firstAnswerBy: row.first_answer_by,
    raisedBy: row.raised_by,
    subjectId: row.subject_id,
  }
}
