import { endpoints } from '@tongxin/contract/endpoints'
import { asGraded } from '@tongxin/domain/assessment/as-graded'
import { decideRoundAct } from '@tongxin/domain/assessment/round'
import type { SubjectKind } from '@tongxin/domain/assessment/office'
import { termsOf } from '@tongxin/domain/assessment/terms'
import { AppError, found, mustBeAllowed } from '../../../platform/http/app-error.ts'
import { operation } from '../../../platform/http/operation.ts'
import { requireAdoptingMeeting } from '../adopting-meetings.ts'
import { extendObjections } from '../objections/answer.ts'
import { standingFactOf } from '../../ledger/public.ts'
import { assessedOf } from './assessed.ts'
import { drawSheets } from './draw-sheets.ts'
import { standingOf, isOffice } from './policy.ts'
import { findRound, newestRevisions, schemeOfRound, sheetOfRevision } from './queries.ts'
import { addRevisions } from './store.ts'
import { isAboutPeople } from '../about-people.ts'
import { workingDaysFrom } from './tell.ts'

/** After the record was corrected, a told sheet is drawn anew and told again; the earlier one stays beside it. */
export const redraft = operation(endpoints.sheets.redraft, async ({ tx, actor, input, pack, now, today, record }) => {
  const round = await findRound(tx, actor.committeeId, input.id, { lock: true })
  mustBeAllowed(decideRoundAct('redraft', await standingOf(tx, round), today, isOffice(actor, round)))
  const told = found((await newestRevisions(tx, round, [input.subjectId])).get(input.subjectId))
  const { scheme } = await schemeOfRound(tx, round)
  const sheet = found((await drawSheets(tx, pack, round, scheme, [input.subjectId])).get(input.subjectId))
  if (JSON.stringify(sheet) === JSON.stringify(sheetOfRevision(told))) return { revision: told.number, changed: false }
  const { grade, gradeReason } = sheet
  const revision = {
    subjectId: input.subjectId,
    cause: 'redrafted' as const,
    sheet,
    grade,
    gradeReason,
    reason: input.reason,
  }
  await addRevisions(tx, round, { at: now, by: actor.personId }, [revision])
  await extendObjections(tx, actor.committeeId, round.id, workingDaysFrom(today, termsOf(pack).objectionDays, pack))
  await record({
    type: 'sheet.redrafted',
    subject: { kind: 'round', id: round.id, title: round.title },
    payload: {
      subjectId: input.subjectId,
      before: { total: told.total, grade: told.grade },
      after: { total: sheet.total, grade },
      note: input.reason,
      ownerIds: isAboutPeople(round.subject) ? [input.subjectId] : [],
    },
  })
  return { revision: told.number + 1, changed: true }
})

/** An adopted result changes only by a recorded correction: what changed, why, by which meeting. */
export const correctSheet = operation(
  endpoints.sheets.correct,
  async ({ tx, actor, input, pack, now, today, record }) => {
    const round = await findRound(tx, actor.committeeId, input.id, { lock: true })
    mustBeAllowed(decideRoundAct('correct', await standingOf(tx, round), today, isOffice(actor, round)))
    const adopted = found((await newestRevisions(tx, round, [input.subjectId])).get(input.subjectId))
    const meeting = await requireAdoptingMeeting(tx, actor.committeeId, pack, input, round.subject as SubjectKind)
    const { scheme, version: rules } = await schemeOfRound(tx, round)
    const sheet = found((await drawSheets(tx, pack, round, scheme, [input.subjectId])).get(input.subjectId))
    const grade = input.grade ?? sheet.grade
    if (input.grade && !scheme.grades.some(({ name }) => name === input.grade))
      throw new AppError('bad_request', undefined, [{ path: 'grade', code: 'unknown', message: 'no such grade' }])
    if (sheet.total === adopted.total && grade === adopted.grade)
      throw new AppError('state_refuses', { reason: 'nothing_changed' })
    await addRevisions(tx, round, { at: now, by: actor.personId }, [
      {
        subjectId: input.subjectId,
        cause: 'corrected',
        sheet: asGraded(sheet, grade),
        grade,
        gradeReason: sheet.gradeReason,
        reason: input.reason,
        meetingId: meeting.id,
      },
    ])
    await record({
      type: 'sheet.corrected',
      subject: { kind: 'round', id: round.id, title: round.title },
      payload: {
        subjectId: input.subjectId,
        meetingId: meeting.id,
        ...assessedOf(round, rules.key),
        grade,
        previousFactId: (await standingFactOf(tx, actor.committeeId, round.id, input.subjectId)) ?? '',
        before: { total: adopted.total, grade: adopted.grade },
        after: { total: sheet.total, grade },
        note: input.reason,
        ownerIds: isAboutPeople(round.subject) ? [input.subjectId] : [],
      },
    })
    return { revision: adopted.number + 1 }
  },
)
