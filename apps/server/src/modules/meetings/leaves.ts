import { sql } from 'kysely'
import type { Reader } from '../../platform/db/database.ts'
import type { MeetingRow } from './meeting-row.ts'

/** Why those on leave did not come: from their request where there was one, otherwise from the mark's note. */
export async function leavesOf(db: Reader, meeting: Pick<MeetingRow, 'committee_id' | 'id'>) {
  const { rows } = await sql<{ person_id: string; reason: string }>`
    select attendance.person_id, coalesce(leave_request.reason, attendance.note) as reason from attendance
    join person on person.committee_id = attendance.committee_id and person.id = attendance.person_id
    left join leave_request on leave_request.committee_id = attendance.committee_id
      and leave_request.meeting_id = attendance.meeting_id and leave_request.person_id = attendance.person_id
      and leave_request.state = 'approved'
    where attendance.committee_id = ${meeting.committee_id} and attendance.meeting_id = ${meeting.id}
      and attendance.state in ('on_leave', 'official_trip') and coalesce(leave_request.reason, attendance.note) is not null
    order by person.rank_no, person.id`.execute(db)
  return rows
}
