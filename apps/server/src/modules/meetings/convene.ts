import { endpoints } from '@tongxin/contract/endpoints'
import { AppError } from '../../platform/http/app-error.ts'
import { operation } from '../../platform/http/operation.ts'
import { authorize } from './policy.ts'
import { kindOf } from './meeting-row.ts'
import { attendanceOf, findVisibleMeeting } from './queries.ts'
import { nextNumber, updateMeeting } from './store.ts'

export const convene = operation(endpoints.meetings.convene, async (context) => {
  const { tx, actor, input, pack, record } = context
  const meeting = await findVisibleMeeting(tx, actor, input.id, { lock: true })
  authorize('convene', context, meeting)
  const roster = await attendanceOf(tx, actor.committeeId, meeting.id)
  if (roster.length === 0) throw new AppError('state_refuses', { reason: 'nobody_invited' })

  const number = await nextNumber(tx, meeting, kindOf(pack, meeting.kind))
  await updateMeeting(tx, meeting, { state: 'convened', number })
  await record({
    type: 'meeting.convened',
    subject: { kind: 'meeting', id: meeting.id, title: meeting.title },
    on: meeting.held_on,
    payload: {
      kind: meeting.kind,
      unitId: meeting.unit_id,
      heldOn: meeting.held_on,
      personIds: roster.map(({ person_id }) => person_id),
      ...(number !== null && { number }),
    },
  })
  return {}
})

export const cancel = operation(endpoints.meetings.cancel, async (context) => {
  const { tx, actor, input, record } = context
  const meeting = await findVisibleMeeting(tx, actor, input.id, { lock: true })
  authorize('cancel', context, meeting)
  await updateMeeting(tx, meeting, { state: 'cancelled', cancelled_reason: input.reason })
  const open = await tx
    .updateTable('leave_request')
    .set({ state: 'withdrawn' })
    .where('committee_id', '=', actor.committeeId)
    .where('meeting_id', '=', meeting.id)
    .where('state', '=', 'requested')
    .returning('id')
    .execute()
  await record({
    type: 'meeting.cancelled',
    subject: { kind: 'meeting', id: meeting.id, title: meeting.title },
    on: meeting.held_on,
    payload: { reason: input.reason, leaveRequestIds: open.map(({ id }) => id) },
  })
  return {}
})

export const acknowledge = operation(endpoints.meetings.acknowledge, async ({ tx, actor, input, record }) => {
  const meeting = await findVisibleMeeting(tx, actor, input.id)
  const roster = await attendanceOf(tx, actor.committeeId, meeting.id)
  if (!roster.some(({ person_id }) => person_id === actor.personId)) throw new AppError('not_on_roster')
  await record({
    type: 'meeting.notice_acknowledged',
    subject: { kind: 'meeting', id: meeting.id, title: meeting.title },
    on: meeting.held_on,
  })
  return {}
})
