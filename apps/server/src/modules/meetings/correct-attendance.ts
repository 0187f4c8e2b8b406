import { endpoints } from '@tongxin/contract/endpoints'
import type { AttendanceCorrected } from '@tongxin/domain/ledger/derive-facts'
import { turnoutOf } from '@tongxin/domain/ledger/derive-branch-facts'
import type { Pack } from '@tongxin/domain/pack/pack'
import type { Tx } from '../../platform/db/database.ts'
import { AppError } from '../../platform/http/app-error.ts'
import { operation } from '../../platform/http/operation.ts'
import { standingFactOf } from '../ledger/public.ts'
import { branchOf } from '../organisation/public.ts'
import { attendanceMark, meetingFacts } from './ledger-payload.ts'
import type { AttendanceRow, MeetingRow } from './meeting-row.ts'
import { authorize, refuseImpossibleHalfDays } from './policy.ts'
import { attendanceOf, findVisibleMeeting, namesOf } from './queries.ts'
import { rewriteMark } from './store.ts'

/** After adoption nothing is edited away: the correction is an event of its own, and its fact names the one it corrects. */
export const correctAttendance = operation(endpoints.meetings.correct, async (context) => {
  const { tx, actor, input, pack, record } = context
  const meeting = await findVisibleMeeting(tx, actor, input.id, { lock: true })
  authorize('correct', context, meeting)
  refuseImpossibleHalfDays(meeting, [input])
  const roster = await attendanceOf(tx, actor.committeeId, meeting.id)
  const line = roster.find(({ person_id }) => person_id === input.personId)
  if (!line || line.state === null) throw new AppError('not_on_roster')
  const corrected = {
    ...line,
    state: input.state,
    half_days_attended: input.halfDaysAttended === undefined ? null : String(input.halfDaysAttended),
  }
  if (line.state === corrected.state && Number(line.half_days_attended) === Number(corrected.half_days_attended)) {
    throw new AppError('state_refuses', { reason: 'nothing_to_correct' })
  }

  await rewriteMark(tx, meeting, corrected)
  const payload: AttendanceCorrected = {
    ...meetingFacts(meeting),
    ...attendanceMark(corrected),
    previousFactId: (await standingFactOf(tx, actor.committeeId, meeting.id, input.personId)) ?? '',
    reason: input.reason,
    ...(await branchCorrection(tx, pack, meeting, roster, corrected)),
  }
  await record({
    type: 'attendance.corrected',
    subject: { kind: 'meeting', id: meeting.id, title: meeting.title },
    on: meeting.held_on,
    payload: {
      ...payload,
      name: (await namesOf(tx, actor.committeeId, [input.personId])).get(input.personId) ?? '',
      from: line.state,
      to: corrected.state,
    },
  })
  return {}
})

/** The branch's own fact is counted anew with the corrected mark; where it has none yet, there is nothing to correct. */
async function branchCorrection(
  tx: Tx,
  pack: Pack,
  meeting: MeetingRow,
  roster: readonly AttendanceRow[],
  corrected: AttendanceRow,
): Promise<Pick<AttendanceCorrected, 'branchId' | 'branch'>> {
  const branchId = await branchOf(tx, pack, meeting.committee_id, meeting.unit_id)
  const previousFactId = branchId ? await standingFactOf(tx, meeting.committee_id, meeting.id, branchId) : null
  if (!branchId || !previousFactId) return {}
  const marks = roster.map((row) => (row.person_id === corrected.person_id ? corrected : row))
  const turnout = turnoutOf(marks.map(({ due_as, state }) => ({ dueAs: due_as, state })))
  return { branchId, branch: { ...turnout, previousFactId } }
}
