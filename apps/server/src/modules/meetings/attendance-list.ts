import { endpoints } from '@tongxin/contract/endpoints'
import { tallyOf, type AttendanceState } from '@tongxin/domain/meetings/attendance'
import { isProbationary } from '@tongxin/domain/meetings/voting'
import type { Pack } from '@tongxin/domain/pack/pack'
import { sql } from 'kysely'
import type { Reader } from '../../platform/db/database.ts'
import { query } from '../../platform/http/operation.ts'
import { correctionsOf, type AttendanceCorrection } from './history.ts'
import { isInsider, rightsOn } from './policy.ts'
import { positionName } from './present.ts'
import { kindOf, type MeetingRow } from './meeting-row.ts'
import { findVisibleMeeting } from './queries.ts'

export interface RosterLine {
  person_id: string
  name: string
  initials: string
  unit_name: string | null
  employer: string | null
  employer_post: string | null
  position: string | null
  due_as: 'due' | 'observer'
  state: AttendanceState | null
  half_days_attended: string | null
  source: 'screen' | 'paper' | 'leave' | 'scan' | null
  marked_by_name: string | null
  marked_at: Date | null
  late_entry_reason: string | null
  note: string | null
  stands_in_for_name: string | null
  party_joined_on: string | null
  party_probationary_until: string | null
}

export const listAttendance = query(endpoints.meetings.attendance, async ({ db, actor, input, pack }) => {
  const meeting = await findVisibleMeeting(db, actor, input.id)
  const { organise } = rightsOn(actor, meeting, kindOf(pack, meeting.kind))
  const [roster, corrections] = await Promise.all([
    rosterOf(db, meeting),
    correctionsOf(db, actor.committeeId, meeting.id),
  ])
  // Who is only invited sees what is noted about himself, and the figures.
  const seen = isInsider(actor, meeting) ? roster : roster.filter(({ person_id }) => person_id === actor.personId)
  const wanted = seen.filter((line) => matches(line, input.state, input.search))
  return {
    items: wanted.map((line) => presentLine({ pack, meeting, organises: organise }, line, corrections)),
    tally: tallyOf(roster.map(({ due_as, state }) => ({ dueAs: due_as, state }))),
  }
})

/** Everybody on the list, those due first, in leadership order, with the sector or home unit of that day. */
export async function rosterOf(db: Reader, meeting: MeetingRow): Promise<RosterLine[]> {
  const { rows } = await sql<RosterLine>`
    select attendance.person_id, person.name, person.initials, person.employer, person.employer_post, attendance.position, attendance.due_as, attendance.state,
      attendance.half_days_attended, attendance.source, marker.name as marked_by_name, attendance.marked_at,
      attendance.late_entry_reason, attendance.note, stood_for.name as stands_in_for_name,
      person.party_joined_on, person.party_probationary_until, coalesce(sector.name, home.name) as unit_name
    from attendance
    join person on person.committee_id = attendance.committee_id and person.id = attendance.person_id
    left join person stood_for on stood_for.committee_id = attendance.committee_id and stood_for.id = attendance.stands_in_for
    left join person marker on marker.committee_id = attendance.committee_id and marker.id = attendance.marked_by
    left join seat on seat.committee_id = attendance.committee_id and seat.person_id = attendance.person_id
      and seat.from_on <= ${meeting.held_on}::date and (seat.until_on is null or seat.until_on > ${meeting.held_on}::date)
    left join unit sector on sector.committee_id = seat.committee_id and sector.id = seat.sector_id
    left join lateral (
      select unit.name from membership join unit on unit.committee_id = membership.committee_id and unit.id = membership.unit_id
      where membership.committee_id = attendance.committee_id and membership.person_id = attendance.person_id
        and membership.from_on <= ${meeting.held_on}::date and (membership.until_on is null or membership.until_on > ${meeting.held_on}::date)
      order by membership.is_home desc, membership.slot nulls last limit 1
    ) home on true
    where attendance.committee_id = ${meeting.committee_id} and attendance.meeting_id = ${meeting.id}
    order by attendance.due_as, person.rank_no, person.id`.execute(db)
  return rows
}

function matches(
  line: RosterLine,
  state: AttendanceState | 'unmarked' | undefined,
  search: string | undefined,
): boolean {
  if (state && (line.state ?? 'unmarked') !== state) return false
  return !search || line.name.includes(search) || line.initials.startsWith(search.toLowerCase())
}

/** Notes are the organiser's own. */
function presentLine(
  { pack, meeting, organises }: { pack: Pack; meeting: MeetingRow; organises: boolean },
  line: RosterLine,
  corrections: readonly AttendanceCorrection[],
) {
  return {
    personId: line.person_id,
    name: line.name,
    initials: line.initials,
    unitName: line.unit_name,
    position: positionName(pack, line.position),
    dueAs: line.due_as,
    standsInFor: line.stands_in_for_name,
    probationary:
      meeting.party_internal && isProbationary(line.party_joined_on, line.party_probationary_until, meeting.held_on),
    state: line.state,
    halfDaysAttended: line.half_days_attended === null ? null : Number(line.half_days_attended),
    source: line.source,
    markedByName: line.marked_by_name,
    markedAt: line.marked_at?.toISOString() ?? null,
    lateEntryReason: line.late_entry_reason,
    note: organises ? line.note : null,
    corrections: corrections
      .filter(({ personId }) => personId === line.person_id)
      .map(({ at, byName, from, to, reason }) => ({ at, byName, from, to, reason })),
  }
}
