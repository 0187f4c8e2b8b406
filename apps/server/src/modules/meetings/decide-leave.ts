import { endpoints } from '@tongxin/contract/endpoints'
import {
  decideLeaveDecision,
  decideLeaveWithdrawal,
  leaveBecomesMark,
  type LeaveState,
} from '@tongxin/domain/meetings/leave'
import type { AttendanceState } from '@tongxin/domain/meetings/attendance'
import type { Pack } from '@tongxin/domain/pack/pack'
import { AppError, found, mustBeAllowed } from '../../platform/http/app-error.ts'
import type { Tx } from '../../platform/db/database.ts'
import { operation, type WriteContext } from '../../platform/http/operation.ts'
import type { Actor } from '../../platform/http/actor.ts'
import { rightsOn } from './policy.ts'
import { kindOf } from './meeting-row.ts'
import { findVisibleMeeting, namesOf } from './queries.ts'

export const decideLeave = operation(endpoints.meetings.decideLeave, async (context) => {
  const { tx, actor, input, pack, now, record } = context
  const { request, meeting, rights } = await findRequest(tx, actor, pack, input.id)
  mustBeAllowed(decideLeaveDecision(caseOf(request, meeting.state), actor.personId, rights.decideLeave))

  const state = input.approve ? 'approved' : 'refused'
  await tx
    .updateTable('leave_request')
    .set({
      state,
      decided_by: found(actor.personId ?? actor.tokenId),
      decided_at: now,
      decision_note: input.note ?? null,
    })
    .where('committee_id', '=', actor.committeeId)
    .where('id', '=', request.id)
    .execute()
  if (input.approve) await markOnLeave(context, request)
  await record({
    type: 'leave.decided',
    subject: {
      kind: 'leave_request',
      id: request.id,
      title: `${await nameOf(tx, actor, request.person_id)}：${meeting.title}`,
    },
    payload: {
      meetingId: meeting.id,
      personId: request.person_id,
      approved: input.approve,
      ...(input.note !== undefined && { note: input.note }),
    },
  })
  return {}
})

export const withdrawLeave = operation(endpoints.meetings.withdrawLeave, async ({ tx, actor, input, pack, record }) => {
  const { request, meeting, rights } = await findRequest(tx, actor, pack, input.id)
  mustBeAllowed(decideLeaveWithdrawal(caseOf(request, meeting.state), actor.personId, rights.organise))
  await tx
    .updateTable('leave_request')
    .set({ state: 'withdrawn', decided_by: null, decided_at: null })
    .where('committee_id', '=', actor.committeeId)
    .where('id', '=', request.id)
    .execute()
  await clearLeaveMark(tx, actor, request)
  await record({
    type: 'leave.withdrawn',
    subject: {
      kind: 'leave_request',
      id: request.id,
      title: `${await nameOf(tx, actor, request.person_id)}：${meeting.title}`,
    },
    payload: { meetingId: meeting.id, personId: request.person_id, before: request.state },
  })
  return {}
})

interface LeaveRow {
  id: string
  meeting_id: string
  person_id: string
  kind: string
  state: string
}

/**
 * A request the actor may know of: his own, or one within his rights. The meeting is locked before the request, in
 * the order that marking and adoption keep too.
 */
async function findRequest(tx: Tx, actor: Actor, pack: Pack, id: string) {
  const which = tx
    .selectFrom('leave_request')
    .select(['id', 'meeting_id', 'person_id', 'kind', 'state'])
    .where('committee_id', '=', actor.committeeId)
    .where('id', '=', id)
  const { meeting_id } = found(await which.executeTakeFirst())
  const meeting = await findVisibleMeeting(tx, actor, meeting_id, { lock: true })
  const request: LeaveRow = await which.forUpdate().executeTakeFirstOrThrow()
  const rights = rightsOn(actor, meeting, kindOf(pack, meeting.kind))
  if (request.person_id !== actor.personId && !rights.organise && !rights.decideLeave) throw new AppError('not_found')
  return { request, meeting, rights }
}

function caseOf(request: LeaveRow, meetingState: string) {
  return { state: request.state as LeaveState, personId: request.person_id, meetingAdopted: meetingState === 'adopted' }
}

async function nameOf(tx: Tx, actor: Actor, personId: string): Promise<string> {
  return (await namesOf(tx, actor.committeeId, [personId])).get(personId) ?? ''
}

/** Approved leave is the mark, unless somebody was seen in the room. */
async function markOnLeave(
  { tx, actor, now }: WriteContext<typeof endpoints.meetings.decideLeave>,
  request: LeaveRow,
): Promise<void> {
  const line = attendanceLine(tx, actor, request)
  const { state } = await line.forUpdate().executeTakeFirstOrThrow()
  if (!leaveBecomesMark(state as AttendanceState | null)) return
  await tx
    .updateTable('attendance')
    .set({
      state: request.kind,
      source: 'leave',
      marked_by: actor.personId,
      marked_at: now,
      marked_for: false,
      half_days_attended: null,
      late_entry_reason: null,
    })
    .where('committee_id', '=', actor.committeeId)
    .where('meeting_id', '=', request.meeting_id)
    .where('person_id', '=', request.person_id)
    .execute()
}

function attendanceLine(tx: Tx, actor: Actor, request: LeaveRow) {
  return tx
    .selectFrom('attendance')
    .select('state')
    .where('committee_id', '=', actor.committeeId)
    .where('meeting_id', '=', request.meeting_id)
    .where('person_id', '=', request.person_id)
}

async function clearLeaveMark(tx: Tx, actor: Actor, request: LeaveRow): Promise<void> {
  await tx
    .updateTable('attendance')
    .set({ state: null, source: null, marked_by: null, marked_at: null })
    .where('committee_id', '=', actor.committeeId)
    .where('meeting_id', '=', request.meeting_id)
    .where('person_id', '=', request.person_id)
    .where('source', '=', 'leave')
    .execute()
}
