import { endpoints } from '@tongxin/contract/endpoints'
import { termsOf } from '@tongxin/domain/assessment/terms'
import { addWorkingDays } from '@tongxin/domain/calendar/working-day'
import type { Pack } from '@tongxin/domain/pack/pack'
import { AppError } from '../../../platform/http/app-error.ts'
import { operation } from '../../../platform/http/operation.ts'
import { drawSheets } from './draw-sheets.ts'
import { isAboutPeople } from '../about-people.ts'
import { authorize } from './policy.ts'
import { findRound, schemeOfRound, subjectIdsOf } from './queries.ts'
import { addRevisions, updateRound } from './store.ts'

/** The sheets are frozen as told; everybody reads the own one and may object until a day. */
export const tell = operation(endpoints.rounds.tell, async ({ tx, actor, input, pack, now, today, record }) => {
  const round = await findRound(tx, actor.committeeId, input.id, { lock: true })
  await authorize('tell', tx, actor, round, today)
  const earliest = workingDaysFrom(today, termsOf(pack).objectionDays, pack)
  const until = input.until ?? earliest
  if (until < earliest)
    throw new AppError('bad_request', undefined, [
      { path: 'until', code: 'too_early', message: `not before ${earliest}` },
    ])
  const { scheme } = await schemeOfRound(tx, round)
  const subjectIds = await subjectIdsOf(tx, round)
  const sheets = await drawSheets(tx, pack, round, scheme, subjectIds)
  await addRevisions(
    tx,
    round,
    { at: now, by: actor.personId },
    [...sheets].map(([subjectId, sheet]) => ({
      subjectId,
      cause: 'told' as const,
      sheet,
      grade: sheet.grade,
      gradeReason: sheet.gradeReason,
    })),
  )
  const version = await updateRound(tx, round, input.version, {
    state: 'told',
    told_on: today,
    objections_until: until,
  })
  await record({
    type: 'round.told',
    subject: { kind: 'round', id: round.id, title: round.title },
    payload: { ownerIds: isAboutPeople(round.subject) ? subjectIds : [], dueOn: until, sheets: sheets.size },
  })
  return { version, objectionsUntil: until }
})

/** The last day of a period of working days by the pack's calendar. */
export function workingDaysFrom(day: string, count: number, { calendar }: Pick<Pack, 'calendar'>): string {
  return addWorkingDays(day, count, calendar ?? { basis: [], holidays: [], makeUpDays: [] })
}
