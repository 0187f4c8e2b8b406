import { endpoints } from '@tongxin/contract/endpoints'
import type { AttendanceState } from '@tongxin/domain/meetings/attendance'
import { sql } from 'kysely'
import { query } from '../../platform/http/operation.ts'
import { kindName } from './present.ts'
import { heldInYear, unitOfRecords } from './record-book.ts'

/** Who was due where and what became of it: the marks themselves, from which the page counts. Nobody is ranked. */
export const readAttendanceStatistics = query(
  endpoints.meetingRecords.statistics,
  async ({ db, actor, input, pack }) => {
    const unit = await unitOfRecords(db, actor, input.unitId)
    const meetings = await heldInYear(db, actor, unit.id, input.year)
    const { rows } = await sql<{
      person_id: string
      name: string
      marks: Array<{ meetingId: string; state: AttendanceState | null }>
    }>`
      select attendance.person_id, person.name,
        json_agg(json_build_object('meetingId', attendance.meeting_id, 'state', attendance.state)) as marks
      from attendance join person on person.committee_id = attendance.committee_id and person.id = attendance.person_id
      where attendance.committee_id = ${actor.committeeId} and attendance.due_as = 'due'
        and attendance.meeting_id = any(${meetings.map(({ id }) => id)}::uuid[])
      group by attendance.person_id, person.name, person.rank_no, person.id
      order by person.rank_no, person.id limit 1000`.execute(db)
    return {
      unitName: unit.name,
      meetings: meetings.map(({ id, title, kind, held_on }) => ({
        id,
        title,
        kind,
        kindName: kindName(pack, kind),
        heldOn: held_on,
      })),
      people: rows.map(({ person_id, name, marks }) => ({ personId: person_id, name, marks })),
    }
  },
)
