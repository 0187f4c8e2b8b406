import { scopeOf } from '@tongxin/domain/access/permission'
import { halfDaysPossible, type AttendanceState } from '@tongxin/domain/meetings/attendance'
import { decideAct, type MeetingAct, type MeetingRefusal } from '@tongxin/domain/meetings/meeting'
import type { MeetingKind, Pack } from '@tongxin/domain/pack/pack'
import { sql, type RawBuilder } from 'kysely'
import { mayReadPartyInternal, reach, reachesUnit, type Actor } from '../../platform/http/actor.ts'
import { AppError, mustBeAllowed } from '../../platform/http/app-error.ts'
import { kindOf, type MeetingRow } from './meeting-row.ts'

/** What the actor's rights reach on one meeting; whether its state allows it is the domain's to say. */
export interface MeetingRights {
  organise: boolean
  adopt: boolean
  decideLeave: boolean
}

/**
 * The meetings somebody may know of: those of units within reach, and those he was invited to, chairs, records or
 * created. Party-internal ones only for Party members, except for who was invited (domain.md §11).
 */
export function visibleMeetings(actor: Actor): RawBuilder<boolean> {
  const { all, unitIds } = reach(actor, 'meeting.read')
  const inReach = all ? sql`true` : sql`meeting.unit_id = any(${unitIds}::uuid[])`
  const open = mayReadPartyInternal(actor) ? sql`true` : sql`not meeting.party_internal`
  return sql<boolean>`((${open} and ${inReach}) or ${concerns(actor)})`
}

/** The meetings whose minutes somebody may read: adopted ones he may know of, others from within (see `isInsider`). */
export function readableMinutes(actor: Actor): RawBuilder<boolean> {
  const { all, unitIds } = reach(actor, 'meeting.read')
  const inReach = all ? sql`true` : sql`meeting.unit_id = any(${unitIds}::uuid[])`
  const open = mayReadPartyInternal(actor) ? sql`true` : sql`not meeting.party_internal`
  const hand = actor.personId
    ? sql`${actor.personId}::uuid in (meeting.created_by, meeting.chair_id, meeting.recorder_id)`
    : sql`false`
  return sql<boolean>`((${open} and ${inReach}) or ${hand} or (meeting.state = 'adopted' and ${visibleMeetings(actor)}))`
}

/** Meetings that concern the actor himself: in a hand in them, or on the list once the notice is out. */
export function concerns({ personId }: Actor): RawBuilder<boolean> {
  if (!personId) return sql<boolean>`false`
  return sql<boolean>`(${personId}::uuid in (meeting.created_by, meeting.chair_id, meeting.recorder_id)
    or (meeting.state <> 'draft' and exists (select from attendance where attendance.committee_id = meeting.committee_id
      and attendance.meeting_id = meeting.id and attendance.person_id = ${personId}::uuid)))`
}

export function rightsOn(
  actor: Actor,
  meeting: Pick<MeetingRow, 'unit_id' | 'party_internal'>,
  kind: MeetingKind | undefined,
): MeetingRights {
  const open = !meeting.party_internal || mayReadPartyInternal(actor)
  const reaches = (permission: 'meeting.organise' | 'leave.decide') =>
    open && reachesUnit(actor, permission, meeting.unit_id)
  return {
    organise: reaches('meeting.organise'),
    decideLeave: reaches('leave.decide'),
    adopt: open && mayAdopt(actor, meeting.unit_id, kind),
  }
}

/** Where the pack names the posts that adopt, one of them must carry the right; otherwise the right alone will do. */
function mayAdopt(actor: Actor, unitId: string, kind: MeetingKind | undefined): boolean {
  if (!reachesUnit(actor, 'meeting.adopt', unitId)) return false
  if (!kind || kind.minutesAdopters.length === 0) return true
  return actor.roles.some(({ role, postKind, unitId: heldIn }) => {
    if (postKind === null || heldIn === null || !kind.minutesAdopters.includes(postKind)) return false
    if (scopeOf('meeting.adopt', role) === 'all') return true
    return (actor.unitsBelow.get(heldIn) ?? [heldIn]).includes(unitId)
  })
}

export interface Acting {
  actor: Actor
  pack: Pack
  today: string
}

type OnMeeting = Pick<MeetingRow, 'kind' | 'state' | 'held_on' | 'unit_id' | 'party_internal'>

/** Whether an organiser's or adopter's act is possible now, or why not. */
export function verdictOn(act: MeetingAct, { actor, pack, today }: Acting, meeting: OnMeeting): true | MeetingRefusal {
  const rights = rightsOn(actor, meeting, kindOf(pack, meeting.kind))
  const permitted = act === 'adopt' || act === 'correct' ? rights.adopt : rights.organise
  return decideAct(act, { state: meeting.state, heldOn: meeting.held_on }, today, permitted)
}

/** Refuses an act that rights, state or day do not allow. */
export function authorize(act: MeetingAct, acting: Acting, meeting: OnMeeting): void {
  mustBeAllowed(verdictOn(act, acting, meeting))
}

/** Minutes are read by all who see the meeting once they are adopted; before, by who organises it. */
export function printVerdict(acting: Acting, meeting: OnMeeting): true | MeetingRefusal {
  if (meeting.state === 'adopted') return true
  const verdict = verdictOn('print', acting, meeting)
  return verdict === 'not_allowed' ? 'meeting_not_adopted' : verdict
}

interface AskedMark {
  state: AttendanceState
  halfDaysAttended?: number | undefined
}

/** Refuses half-days that the meeting did not have, telling which marks they stand beside. */
export function refuseImpossibleHalfDays(meeting: Pick<MeetingRow, 'half_days'>, marks: readonly AskedMark[]): void {
  const faults = marks.flatMap(({ state, halfDaysAttended }, index) =>
    halfDaysPossible(state, halfDaysAttended ?? null, Number(meeting.half_days))
      ? []
      : [
          {
            path: `marks.${index}.halfDaysAttended`,
            code: 'impossible',
            message: 'not with this mark at this meeting',
          },
        ],
  )
  if (faults.length > 0) throw new AppError('bad_request', undefined, faults)
}

/** Whether somebody looks at a meeting from within: by reach over its unit, or with a hand in it; not merely as invited. */
export function isInsider(actor: Actor, meeting: MeetingRow): boolean {
  const open = !meeting.party_internal || mayReadPartyInternal(actor)
  if (open && reachesUnit(actor, 'meeting.read', meeting.unit_id)) return true
  return actor.personId !== null && [meeting.created_by, meeting.chair_id, meeting.recorder_id].includes(actor.personId)
}
