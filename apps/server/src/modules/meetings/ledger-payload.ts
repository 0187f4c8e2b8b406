import type { AttendanceState } from '@tongxin/domain/meetings/attendance'
import type { AttendanceMark, MinutesAdopted } from '@tongxin/domain/ledger/derive-facts'
import type { AttendanceRow, MeetingRow } from './meeting-row.ts'

/** What every fact from a meeting says about the meeting. */
export function meetingFacts(meeting: MeetingRow): Omit<MinutesAdopted, 'marks'> {
  return {
    meetingId: meeting.id,
    kind: meeting.kind,
    title: meeting.title,
    heldOn: meeting.held_on,
    halfDays: Number(meeting.half_days),
  }
}

/** One person's attendance as the ledger takes it over. */
export function attendanceMark(line: AttendanceRow & { state: AttendanceState }): AttendanceMark {
  return {
    personId: line.person_id,
    dueAs: line.due_as,
    position: line.position,
    state: line.state,
    halfDaysAttended: line.half_days_attended === null ? null : Number(line.half_days_attended),
    lateEntry: line.late_entry_reason !== null,
  }
}
