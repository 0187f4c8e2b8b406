import type { AttendanceState } from '@tongxin/domain/meetings/attendance'
import { sql } from 'kysely'
import type { MeetingRow } from './meeting-row.ts'
import type { Writing } from './writing.ts'

export interface AskedMark {
  personId: string
  state: AttendanceState
  halfDaysAttended?: number | undefined
  note?: string | undefined
}

interface Entry {
  source: 'screen' | 'paper'
  /** The stamp 补录, where the marks come after the meeting's last day. */
  reason: string | null
}

interface SavedMark {
  personId: string
  before: string | null
  state: string
  halfDaysAttended: number | null
}

/** Writes all marks that do not stand already, locking the lines in one order; the last word per person counts. */
export async function saveMarks(
  { tx, actor, now }: Writing,
  meeting: MeetingRow,
  marks: readonly AskedMark[],
  { source, reason }: Entry,
): Promise<SavedMark[]> {
  const asked = [...new Map(marks.map((mark) => [mark.personId, mark])).values()]
  const { rows } = await sql<{
    person_id: string
    before: string | null
    state: string
    half_days_attended: string | null
  }>`
    with line as (
      select attendance.person_id, attendance.state as before, asked.state, asked.half_days, asked.note from attendance
      join unnest(${asked.map(({ personId }) => personId)}::uuid[], ${asked.map(({ state }) => state)}::text[],
        ${asked.map(({ halfDaysAttended }) => halfDaysAttended ?? null)}::numeric[],
        ${asked.map(({ note }) => note ?? null)}::text[]) as asked (person_id, state, half_days, note)
        on asked.person_id = attendance.person_id
      where committee_id = ${actor.committeeId} and meeting_id = ${meeting.id}
      order by attendance.person_id for update of attendance
    )
    update attendance set state = line.state, half_days_attended = line.half_days, note = coalesce(line.note, attendance.note), source = ${source},
      marked_by = ${actor.personId}, marked_for = ${source === 'paper'}, marked_at = ${now}, late_entry_reason = ${reason}
    from line
    where committee_id = ${actor.committeeId} and meeting_id = ${meeting.id} and attendance.person_id = line.person_id
      and (attendance.state, attendance.half_days_attended) is distinct from (line.state, line.half_days)
    returning attendance.person_id, line.before, attendance.state, attendance.half_days_attended`.execute(tx)
  return rows.map((row) => ({
    personId: row.person_id,
    before: row.before,
    state: row.state,
    halfDaysAttended: row.half_days_attended === null ? null : Number(row.half_days_attended),
  }))
}
