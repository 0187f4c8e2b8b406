import type { AttendanceState } from '@tongxin/domain/meetings/attendance'
import type { DoorOutcome } from '@tongxin/domain/meetings/door'
import { sql } from 'kysely'
import type { Reader } from '../../platform/db/database.ts'
import type { MeetingRow } from './meeting-row.ts'

type Which = Pick<MeetingRow, 'committee_id' | 'id'>

/** What devices said against what stands there and nobody has answered yet, the oldest first. */
export async function questionsOf(db: Reader, meeting: Which) {
  const { rows } = await sql<{
    id: string
    personId: string
    name: string
    state: AttendanceState | null
    current: AttendanceState | null
    source: 'screen' | 'paper' | 'scan'
    onList: boolean
    byName: string
    at: Date
  }>`
    select door_mark.id, door_mark.person_id as "personId", person.name, door_mark.state, attendance.state as current,
      door_mark.source, attendance.person_id is not null as "onList", marker.name as "byName", door_mark.marked_at as at
    from door_mark
    join person on person.committee_id = door_mark.committee_id and person.id = door_mark.person_id
    join person marker on marker.committee_id = door_mark.committee_id and marker.id = door_mark.marked_by
    left join attendance on attendance.committee_id = door_mark.committee_id
      and attendance.meeting_id = door_mark.meeting_id and attendance.person_id = door_mark.person_id
    where door_mark.committee_id = ${meeting.committee_id} and door_mark.meeting_id = ${meeting.id}
      and door_mark.outcome in ('asked', 'off_list') and door_mark.settled_at is null
    order by door_mark.id`.execute(db)
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

/** The devices that have been heard at this door; members' own phones are not counted one by one. */
export async function devicesAt(db: Reader, meeting: Which) {
  const { rows } = await sql<{ deviceId: string; byName: string; marks: number; lastAt: Date }>`
    select desk_id as "deviceId", string_agg(distinct person.name, '、') as "byName", count(*)::int as marks,
      max(received_at) as "lastAt"
    from door_mark
    join person on person.committee_id = door_mark.committee_id and person.id = door_mark.marked_by
    where door_mark.committee_id = ${meeting.committee_id} and meeting_id = ${meeting.id} and source <> 'scan'
    group by desk_id order by max(received_at) desc`.execute(db)
  return rows.map((row) => ({ ...row, lastAt: row.lastAt.toISOString() }))
}

/** A statement as the table keeps it, with what the merge looks at. */
export interface SaidMark {
  id: string
  person_id: string
  desk_id: string
  number: string
  state: AttendanceState | null
  marked_at: Date
  outcome: DoorOutcome
  settled_at: Date | null
}

/** All that was said about some people at this door, in the order in which it came. */
export async function saidAbout(db: Reader, meeting: Which, personIds: readonly string[]): Promise<SaidMark[]> {
  const rows = await db
    .selectFrom('door_mark')
    .select(['id', 'person_id', 'desk_id', 'number', 'state', 'marked_at', 'outcome', 'settled_at'])
    .where('committee_id', '=', meeting.committee_id)
    .where('meeting_id', '=', meeting.id)
    .where('person_id', 'in', [...personIds])
    .orderBy('id')
    .execute()
  return rows as unknown as SaidMark[]
}

export interface StandingLine {
  person_id: string
  state: AttendanceState | null
  marked_at: Date | null
}

/** The lines of some people, locked in one order. */
export async function lockedLines(db: Reader, meeting: Which, personIds: readonly string[]): Promise<StandingLine[]> {
  const rows = await db
    .selectFrom('attendance')
    .select(['person_id', 'state', 'marked_at'])
    .where('committee_id', '=', meeting.committee_id)
    .where('meeting_id', '=', meeting.id)
    .where('person_id', 'in', [...personIds])
    .orderBy('person_id')
    .forUpdate()
    .execute()
  return rows as StandingLine[]
}
