import { endpoints } from '@tongxin/contract/endpoints'
import { leaveApprovers } from '@tongxin/domain/meetings/leave'
import { decideAct } from '@tongxin/domain/meetings/meeting'
import { AppError, found, mustBeAllowed } from '../../platform/http/app-error.ts'
import { operation, type WriteContext } from '../../platform/http/operation.ts'
import { newId } from '../../platform/identifiers.ts'
import { rightsOn } from './policy.ts'
import { kindOf, type MeetingRow } from './meeting-row.ts'
import { attendanceOf, findVisibleMeeting, holdersOf, namesOf } from './queries.ts'

type Context = WriteContext<typeof endpoints.meetings.requestLeave>

export const requestLeave = operation(endpoints.meetings.requestLeave, async (context) => {
  const { tx, actor, input, now, record } = context
  const meeting = await findVisibleMeeting(tx, actor, input.id)
  const personId = found(input.personId ?? actor.personId)
  const enteredFor = personId !== actor.personId
  mustBeAllowed(leaveVerdict(context, meeting, enteredFor))
  const roster = await attendanceOf(tx, actor.committeeId, meeting.id)
  if (!roster.some(({ person_id }) => person_id === personId)) throw new AppError('not_on_roster')
  if (await hasOpenRequest(context, personId)) throw new AppError('duplicate', { reason: 'leave_already_requested' })

  const id = newId()
  await tx
    .insertInto('leave_request')
    .values({
      committee_id: actor.committeeId,
      id,
      meeting_id: meeting.id,
      person_id: personId,
      kind: input.kind,
      reason: input.reason,
      half_days: input.halfDays ?? null,
      state: 'requested',
      requested_by: found(actor.personId),
      requested_at: now,
      entered_for: enteredFor,
    })
    .execute()
  await record({
    type: 'leave.requested',
    subject: { kind: 'leave_request', id, title: await titleOf(context, meeting, personId) },
    payload: {
      meetingId: meeting.id,
      personId,
      kind: input.kind,
      enteredFor,
      heldOn: meeting.held_on,
      approverIds: await approversOf(context, meeting, personId),
    },
  })
  return { id }
})

async function titleOf({ tx }: Context, meeting: MeetingRow, personId: string): Promise<string> {
  const name = (await namesOf(tx, meeting.committee_id, [personId])).get(personId) ?? ''
  return `${name}：${meeting.title}`
}

/** One's own leave is asked for before the meeting begins; an organiser enters what came by phone until adoption. */
function leaveVerdict({ actor, input, pack, today, now }: Context, meeting: MeetingRow, enteredFor: boolean) {
  const organises = rightsOn(actor, meeting, kindOf(pack, meeting.kind)).organise
  if (enteredFor) return decideAct('requestLeave', { state: meeting.state, heldOn: meeting.held_on }, today, organises)
  const verdict = decideAct('requestLeave', { state: meeting.state, heldOn: meeting.held_on }, today, true)
  if (verdict !== true) return verdict
  return now < meeting.starts_at || (organises && input.personId !== undefined) ? true : 'meeting_begun'
}

async function hasOpenRequest({ tx, actor, input }: Context, personId: string): Promise<boolean> {
  const open = await tx
    .selectFrom('leave_request')
    .select('id')
    .where('committee_id', '=', actor.committeeId)
    .where('meeting_id', '=', input.id)
    .where('person_id', '=', personId)
    .where('state', 'in', ['requested', 'approved'])
    .executeTakeFirst()
  return open !== undefined
}

/**
 * Whom the request waits for, never the asker: today's holders of the approving posts, otherwise whoever called the
 * meeting, otherwise its chair.
 */
async function approversOf(
  { tx, pack, today, input }: Context,
  meeting: MeetingRow,
  personId: string,
): Promise<string[]> {
  const kind = kindOf(pack, meeting.kind)
  const postKinds = kind ? leaveApprovers(kind, input.halfDays ?? Number(meeting.half_days)) : []
  const holders = (await holdersOf(tx, meeting, { pack, postKinds, on: today })).filter((id) => id !== personId)
  if (holders.length > 0) return holders
  // A meeting called by another system was called by nobody who could decide.
  const people = await namesOf(tx, meeting.committee_id, [meeting.created_by, meeting.chair_id])
  return [...people.keys()].filter((id) => id !== personId).slice(0, 1)
}
