import { endpoints } from '@tongxin/contract/endpoints'
import { decideObjecting } from '@tongxin/domain/assessment/objection'
import type { SubjectKind } from '@tongxin/domain/assessment/office'
import type { RoundState } from '@tongxin/domain/assessment/round'
import type { Scheme } from '@tongxin/domain/assessment/scheme'
import type { Sheet, Words } from '@tongxin/domain/assessment/sheet'
import type { Reader } from '../../../platform/db/database.ts'
import type { Actor } from '../../../platform/http/actor.ts'
import { found } from '../../../platform/http/app-error.ts'
import { query } from '../../../platform/http/operation.ts'
import { maySpeakFor, presentObjection } from '../objections/present.ts'
import { objectionLines } from '../objections/queries.ts'
import { basisLines } from '../schemes/present.ts'
import { namesOf, type VersionRow } from '../schemes/queries.ts'
import { drawSheets } from './draw-sheets.ts'
import { standingOf, verdictOn } from './policy.ts'
import { previousResult } from './previous-result.ts'
import { subjectNames } from './proposal.ts'
import { findRound, revisionsOf, schemeOfRound, sheetOfRevision, type RevisionRow, type RoundRow } from './queries.ts'
import { itemsOf } from './sheet-items.ts'
import { talkOf } from './talk.ts'
import { requireVisibleSheet } from './visible-sheets.ts'

export const readRoundSheet = query(endpoints.sheets.read, async ({ db, pack, actor, input, today }) => {
  const round = await findRound(db, actor.committeeId, input.id)
  await requireVisibleSheet(db, actor, round, input.subjectId, today)
  const { scheme, version } = await schemeOfRound(db, round)
  const revisions = await revisionsOf(db, round, input.subjectId)
  const shown = input.revision ? found(revisions.find(({ number }) => number === input.revision)) : revisions.at(-1)
  const sheet = shown
    ? sheetOfRevision(shown)
    : found((await drawSheets(db, pack, round, scheme, [input.subjectId])).get(input.subjectId))
  const [names, previous, talk, objections, can, presented] = await Promise.all([
    subjectNames(db, round, [input.subjectId]),
    previousResult(db, round, version.key, input.subjectId),
    talkOf(db, round, input.subjectId),
    objectionsOf(db, actor, round, input.subjectId, today),
    canDo(db, actor, round, input.subjectId, today),
    presentRevisions(db, round, revisions),
  ])
  return {
    ...headOf(round, scheme, version),
    subject: { id: input.subjectId, name: names.get(input.subjectId) ?? '' },
    revision: shown?.number ?? null,
    sheet,
    adoptedGrade: adoptedGrade(shown),
    previous,
    talk,
    objectionsUntil: round.objections_until,
    revisions: presented,
    objections,
    can,
  }
})

function headOf(round: RoundRow, scheme: Scheme, version: VersionRow) {
  return {
    round: {
      id: round.id,
      title: round.title,
      state: round.state as RoundState,
      subject: round.subject as SubjectKind,
    },
    scheme: {
      id: version.id,
      title: scheme.title,
      number: version.number,
      basis: basisLines(scheme),
      openReadings: scheme.openReadings,
      exceptionalBasis: scheme.exceptionalBasis ?? null,
    },
    from: round.from_on,
    until: round.until_on,
  }
}

function adoptedGrade(row: RevisionRow | undefined): { grade: string | null; reason: Words } | null {
  if (!row || (row.cause !== 'adopted' && row.cause !== 'corrected')) return null
  return { grade: row.grade, reason: row.grade_reason as unknown as Words }
}

async function canDo(db: Reader, actor: Actor, round: RoundRow, subjectId: string, today: string) {
  const standing = await standingOf(db, round)
  const own = { state: round.state, objectionsUntil: round.objections_until }
  return {
    object: decideObjecting(own, today, maySpeakFor(actor, subjectId, round.subject), false),
    talk: verdictOn('talk', actor, round, standing, today),
    redraft: verdictOn('redraft', actor, round, standing, today),
    correct: verdictOn('correct', actor, round, standing, today),
    print: true as const,
  }
}

async function objectionsOf(db: Reader, actor: Actor, round: RoundRow, subjectId: string, today: string) {
  const rows = await objectionLines(db, round.committee_id)
    .where('sheet_objection.round_id', '=', round.id)
    .where('sheet_objection.subject_id', '=', subjectId)
    .orderBy('sheet_objection.raised_at')
    .execute()
  return rows.map((row) => presentObjection(row, actor, today))
}

/** Each revision with what it changed in the one before it. */
async function presentRevisions(db: Reader, round: RoundRow, rows: readonly RevisionRow[]) {
  const people = await namesOf(
    db,
    round.committee_id,
    rows.flatMap(({ made_by }) => made_by ?? []),
  )
  const meetings = await meetingsNamed(db, round, rows)
  return rows.map((row, at) => {
    const before = rows[at - 1]
    return {
      number: row.number,
      cause: row.cause as 'told' | 'redrafted' | 'adopted' | 'corrected',
      at: row.made_at.toISOString(),
      by: people.get(row.made_by ?? '') ?? null,
      total: row.total,
      grade: row.grade,
      reason: row.reason,
      meeting: meetings.find(({ id }) => id === row.adopted_at_meeting) ?? null,
      changes: before ? changedItems(sheetOfRevision(before), sheetOfRevision(row)) : [],
    }
  })
}

async function meetingsNamed(db: Reader, round: RoundRow, rows: readonly RevisionRow[]) {
  const ids = rows.flatMap(({ adopted_at_meeting }) => adopted_at_meeting ?? [])
  if (ids.length === 0) return []
  const found = await db
    .selectFrom('meeting')
    .select(['id', 'title', 'held_on'])
    .where('committee_id', '=', round.committee_id)
    .where('id', 'in', ids)
    .execute()
  return found.map(({ id, title, held_on }) => ({ id, title, heldOn: held_on }))
}

/** Items whose points differ between two sheets of one scheme. */
export function changedItems(before: Sheet, after: Sheet) {
  const old = new Map(itemsOf(before.root).map((node) => [node.id, node.value]))
  return itemsOf(after.root)
    .filter(({ id, value }) => (old.get(id) ?? null) !== value)
    .map(({ id, title, value }) => ({ id, title, before: old.get(id) ?? null, after: value }))
}
