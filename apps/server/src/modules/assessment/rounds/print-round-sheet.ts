import { endpoints } from '@tongxin/contract/endpoints'
import { addDays } from '@tongxin/domain/calendar/business-day'
import type { Words } from '@tongxin/domain/assessment/sheet'
import type { Reader } from '../../../platform/db/database.ts'
import { found } from '../../../platform/http/app-error.ts'
import { query } from '../../../platform/http/operation.ts'
import { renderPdf } from '../../../platform/pdf/render-pdf.ts'
import { personLines } from '../../people/public.ts'
import { isAboutPeople } from '../about-people.ts'
import { adoptionsOf } from '../adopting-meetings.ts'
import { printedNodes } from '../print-sheet.ts'
import { drawSheets } from './draw-sheets.ts'
import { previousResult } from './previous-result.ts'
import { subjectNames } from './proposal.ts'
import { findRound, revisionsOf, schemeOfRound, sheetOfRevision, type RevisionRow, type RoundRow } from './queries.ts'
import { talkOf } from './talk.ts'
import { requireVisibleSheet } from './visible-sheets.ts'

/** The sheet on paper as it stands: drafted, told, adopted with its meeting, corrected with what stood before. */
export const printRoundSheet = query(endpoints.sheets.print, async ({ db, pack, actor, input, today }) => {
  const round = await findRound(db, actor.committeeId, input.id)
  await requireVisibleSheet(db, actor, round, input.subjectId, today)
  const { scheme, version } = await schemeOfRound(db, round)
  const revisions = await revisionsOf(db, round, input.subjectId)
  const newest = revisions.at(-1)
  const sheet = newest
    ? sheetOfRevision(newest)
    : found((await drawSheets(db, pack, round, scheme, [input.subjectId])).get(input.subjectId))
  const [line] = await personLines(db, pack, actor.committeeId, [input.subjectId], round.from_on)
  const name = (await subjectNames(db, round, [input.subjectId])).get(input.subjectId) ?? ''
  const adoption = (await adoptionsOf(db, actor.committeeId, [round])).get(round.id)
  const previous = await previousResult(db, round, version.key, input.subjectId)
  const bytes = await renderPdf('member-sheet', {
    record: { code: codeOf(round, input.subjectId, newest), printedOn: today },
    committee: await committeeName(db, actor.committeeId),
    title: scheme.title,
    period: `${round.from_on} 至 ${addDays(round.until_on, -1)}`,
    member: {
      name,
      ...(line?.sector && { sector: line.sector }),
      ...(line?.homeCommittee && { committee: line.homeCommittee }),
      posts: line?.posts ?? [],
    },
    ...besideSheet(round, previous, await talkOf(db, round, input.subjectId)),
    scheme: { title: version.title, version: `第${version.number}版`, adopted: true },
    total: sheet.total,
    items: printedNodes(sheet.root.children, '', new Map(previous?.items.map(({ id, value }) => [id, value]))),
    grade: {
      name: newest ? newest.grade : sheet.grade,
      reason: ((newest?.grade_reason as unknown as Words | undefined) ?? sheet.gradeReason).zh,
    },
    status: adoption ? 'adopted' : newest ? 'told' : 'draft',
    ...(adoption && { adoption: { by: adoption.title, on: adoption.heldOn } }),
    corrections: await correctionsOf(db, round, revisions),
  })
  return { fileName: `${name} ${round.title}.pdf`, bytes }
})

/** What is printed beside a sheet: whether it is a branch's, its own last result, and the talk about it. */
function besideSheet(
  round: RoundRow,
  previous: Awaited<ReturnType<typeof previousResult>>,
  talk: Awaited<ReturnType<typeof talkOf>>,
) {
  return {
    branch: !isAboutPeople(round.subject),
    ...(previous && { previous: { title: previous.roundTitle, total: previous.total, grade: previous.grade } }),
    ...(talk && { talk: { title: talk.title, on: talk.heldOn } }),
  }
}

/** The same paper is found again by round, subject and revision. */
function codeOf(round: RoundRow, subjectId: string, newest: RevisionRow | undefined): string {
  return `KH-${round.id.slice(-6)}-${subjectId.slice(-6)}-${newest?.number ?? 0}`.toUpperCase()
}

async function committeeName(db: Reader, committeeId: string): Promise<string> {
  const { name } = await db
    .selectFrom('committee')
    .select('name')
    .where('id', '=', committeeId)
    .executeTakeFirstOrThrow()
  return name
}

async function correctionsOf(db: Reader, round: RoundRow, revisions: readonly RevisionRow[]) {
  const corrected = revisions.flatMap((row, at) =>
    row.cause === 'corrected' ? [{ row, before: revisions[at - 1] }] : [],
  )
  return Promise.all(
    corrected.map(async ({ row, before }) => {
      const meeting = await db
        .selectFrom('meeting')
        .select(['title', 'held_on'])
        .where('committee_id', '=', round.committee_id)
        .where('id', '=', row.adopted_at_meeting)
        .executeTakeFirstOrThrow()
      const words = (one: RevisionRow | undefined) => `${one?.total ?? '无数据'}分（${one?.grade ?? '不评等次'}）`
      return {
        on: meeting.held_on,
        before: words(before),
        after: words(row),
        reason: row.reason ?? '',
        by: meeting.title,
      }
    }),
  )
}
