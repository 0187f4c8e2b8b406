import { endpoints } from '@tongxin/contract/endpoints'
import type { AttendanceCorrected } from '@tongxin/domain/ledger/derive-facts'
import { AppError } from '../../platform/http/app-error.ts'
import { operation } from '../../platform/http/operation.ts'
import { standingFactOf } from '../ledger/public.ts'
import { attendanceMark, meetingFacts } from './ledger-payload.ts'
import { authorize, refuseImpossibleHalfDays } from './policy.ts'
import { attendanceOf, findVisibleMeeting, namesOf } from './queries.ts'
import { rewriteMark } from './store.ts'

/** After adoption nothing is edited away: the correction is an event of its own, and its fact names the one it corrects. */
export const correctAttendance = operation(endpoints.meetings.correct, async (context) => {
  const { tx, actor, input, record } = context
  const meeting = await findVisibleMeeting(tx, actor, input.id, { lock: true })
  authorize('correct', context, meeting)
  refuseImpossibleHalfDays(meeting, [input])
  const line = (await attendanceOf(tx, actor.committeeId, meeting.id)).find(
    ({ person_id }) => person_id === input.personId,
  )
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
