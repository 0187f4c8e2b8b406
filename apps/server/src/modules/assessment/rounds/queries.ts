import type { Scheme } from '@tongxin/domain/assessment/scheme'
import type { Sheet } from '@tongxin/domain/assessment/sheet'
import { sql, type Selectable } from 'kysely'
import type { Reader, Schema } from '../../../platform/db/database.ts'
import { found } from '../../../platform/http/app-error.ts'
import { schemeOf } from '../schemes/present.ts'
import { findVersion, type VersionRow } from '../schemes/queries.ts'

export type RoundRow = Selectable<Schema['assessment_round']>
export type RevisionRow = Selectable<Schema['sheet_revision']>

/** The 排序号 of whoever or whatever a sheet is about. */
export const placeInOrder = sql<number>`coalesce(person.rank_no, unit.rank_no)`

/** One round; locked where somebody acts on it, so that adoption and objection never pass each other. */
export async function findRound(db: Reader, committeeId: string, id: string, { lock = false } = {}): Promise<RoundRow> {
  const row = db.selectFrom('assessment_round').selectAll().where('committee_id', '=', committeeId).where('id', '=', id)
  return found(await (lock ? row.forUpdate() : row).executeTakeFirst())
}

export async function schemeOfRound(db: Reader, round: RoundRow): Promise<{ scheme: Scheme; version: VersionRow }> {
  const version = await findVersion(db, round.committee_id, round.scheme_version_id)
  return { scheme: found(schemeOf(version)), version }
}

/** Whom a round assesses: people in leadership order, units by their place among the units. */
export async function subjectIdsOf(db: Reader, round: RoundRow): Promise<string[]> {
  const rows = await db
    .selectFrom('round_sheet')
    .leftJoin('person', (join) =>
      join
        .onRef('person.committee_id', '=', 'round_sheet.committee_id')
        .onRef('person.id', '=', 'round_sheet.subject_id'),
    )
    .leftJoin('unit', (join) =>
      join.onRef('unit.committee_id', '=', 'round_sheet.committee_id').onRef('unit.id', '=', 'round_sheet.subject_id'),
    )
    .select('round_sheet.subject_id')
    .where('round_sheet.committee_id', '=', round.committee_id)
    .where('round_id', '=', round.id)
    .orderBy(placeInOrder)
    .orderBy('round_sheet.subject_id')
    .execute()
  return rows.map(({ subject_id }) => subject_id)
}

/** The newest revision of some or all sheets of a round. */
export async function newestRevisions(db: Reader, round: RoundRow, subjectIds?: readonly string[]) {
  let rows = db
    .selectFrom('sheet_revision')
    .innerJoin('round_sheet', (join) =>
      join
        .onRef('round_sheet.committee_id', '=', 'sheet_revision.committee_id')
        .onRef('round_sheet.round_id', '=', 'sheet_revision.round_id')
        .onRef('round_sheet.subject_id', '=', 'sheet_revision.subject_id')
        .onRef('round_sheet.revision', '=', 'sheet_revision.number'),
    )
    .selectAll('sheet_revision')
    .where('sheet_revision.committee_id', '=', round.committee_id)
    .where('sheet_revision.round_id', '=', round.id)
  if (subjectIds) rows = rows.where('sheet_revision.subject_id', 'in', subjectIds.length > 0 ? subjectIds : [round.id])
  return new Map((await rows.execute()).map((row) => [row.subject_id, row]))
}

export function revisionsOf(db: Reader, round: RoundRow, subjectId: string): Promise<RevisionRow[]> {
  return db
    .selectFrom('sheet_revision')
    .selectAll()
    .where('committee_id', '=', round.committee_id)
    .where('round_id', '=', round.id)
    .where('subject_id', '=', subjectId)
    .orderBy('number')
    .execute()
}

export function sheetOfRevision(row: Pick<RevisionRow, 'content'>): Sheet {
  return row.content as unknown as Sheet
}

/** How many objections wait for an answer, by round. */
export async function openObjections(db: Reader, committeeId: string, roundIds: readonly string[]) {
  if (roundIds.length === 0) return new Map<string, number>()
  const rows = await db
    .selectFrom('sheet_objection')
    .select(['round_id', sql<number>`count(*)::int`.as('open')])
    .where('committee_id', '=', committeeId)
    .where('round_id', 'in', roundIds)
    .where('state', '=', 'open')
    .groupBy('round_id')
    .execute()
  return new Map(rows.map(({ round_id, open }) => [round_id, open]))
}
