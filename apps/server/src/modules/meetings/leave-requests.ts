import { endpoints } from '@tongxin/contract/endpoints'
import { decideLeaveDecision, decideLeaveWithdrawal, type LeaveState } from '@tongxin/domain/meetings/leave'
import { sql } from 'kysely'
import { mayReadPartyInternal, reach, type Actor } from '../../platform/http/actor.ts'
import { query, type ReadContext } from '../../platform/http/operation.ts'
import { rightsOn } from './policy.ts'
import { kindOf } from './meeting-row.ts'
import { namesOf } from './queries.ts'

type Context = ReadContext<typeof endpoints.meetings.leaveRequests>

export const listLeaveRequests = query(endpoints.meetings.leaveRequests, async (context) => {
  const { db, actor, input } = context
  const filtered = requestsWithinReach(context)
  const [{ total }, rows] = await Promise.all([
    filtered.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow(),
    pageOf(filtered)
      .orderBy('leave_request.requested_at', 'desc')
      .orderBy('leave_request.id', 'desc')
      .limit(input.pageSize)
      .offset((input.page - 1) * input.pageSize)
      .execute(),
  ])
  const names = await namesOf(
    db,
    actor.committeeId,
    rows.flatMap(({ person_id, decided_by }) => [person_id, decided_by]),
  )
  return { items: rows.map((row) => present(context, row, names)), total }
})

function requestsWithinReach({ db, actor, input }: Context) {
  let query = db
    .selectFrom('leave_request')
    .innerJoin('meeting', (join) =>
      join
        .onRef('meeting.committee_id', '=', 'leave_request.committee_id')
        .onRef('meeting.id', '=', 'leave_request.meeting_id'),
    )
    .where('leave_request.committee_id', '=', actor.committeeId)
    .where(input.own ? ownRequests(actor) : sql<boolean>`(${ownRequests(actor)} or ${requestsToDecide(actor)})`)
  if (input.state) query = query.where('leave_request.state', '=', input.state)
  return input.meetingId ? query.where('leave_request.meeting_id', '=', input.meetingId) : query
}

function pageOf(filtered: ReturnType<typeof requestsWithinReach>) {
  return filtered
    .selectAll('leave_request')
    .select([
      'meeting.title',
      'meeting.held_on',
      'meeting.unit_id',
      'meeting.party_internal',
      'meeting.kind as meeting_kind',
      'meeting.state as meeting_state',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof pageOf>['execute']>>[number]

function ownRequests({ personId }: Actor) {
  return personId ? sql<boolean>`leave_request.person_id = ${personId}` : sql<boolean>`false`
}

function requestsToDecide(actor: Actor) {
  const { all, unitIds } = reach(actor, 'leave.decide')
  const open = mayReadPartyInternal(actor) ? sql`true` : sql`not meeting.party_internal`
  return all ? sql<boolean>`${open}` : sql<boolean>`(${open} and meeting.unit_id = any(${unitIds}::uuid[]))`
}

function present({ actor, pack }: Context, row: Row, names: ReadonlyMap<string, string>) {
  const rights = rightsOn(actor, row, kindOf(pack, row.meeting_kind))
  const request = {
    state: row.state as LeaveState,
    personId: row.person_id,
    meetingAdopted: row.meeting_state === 'adopted',
  }
  return {
    id: row.id,
    meetingId: row.meeting_id,
    meetingTitle: row.title,
    heldOn: row.held_on,
    personId: row.person_id,
    personName: names.get(row.person_id) ?? '',
    kind: row.kind as 'on_leave' | 'official_trip',
    reason: row.reason,
    state: request.state,
    requestedAt: row.requested_at.toISOString(),
    enteredFor: row.entered_for,
    decidedByName: row.decided_by === null ? null : (names.get(row.decided_by) ?? null),
    decidedAt: row.decided_at?.toISOString() ?? null,
    decisionNote: row.decision_note,
    can: {
      decide: decideLeaveDecision(request, actor.personId, rights.decideLeave),
      withdraw: decideLeaveWithdrawal(request, actor.personId, rights.organise),
    },
  }
}
