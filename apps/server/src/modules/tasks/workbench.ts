import { endpoints } from '@tongxin/contract/endpoints'
import type { Pack } from '@tongxin/domain/pack/pack'
import { sql } from 'kysely'
import type { Reader } from '../../platform/db/database.ts'
import { query } from '../../platform/http/operation.ts'
import { absentFor, deskOwner } from './deputising.ts'
import { presentTask } from './present.ts'
import { countTasks, deskOf, type Box } from './queries.ts'

const shown = 10
const nothingToDo = { toDo: 0, toRead: 0, done: 0, read: 0, overdue: 0 }

export const workbench = query(endpoints.tasks.workbench, async ({ db, actor, pack, input, today }) => {
  const { committeeId } = actor
  const personId = await deskOwner(db, actor, input.person, today)
  if (!personId) return { counts: nothingToDo, deputising: [], toDo: [], toRead: [], started: [], meetings: [] }
  const whose = { committeeId, personId, today }
  const [deputising, desk, meetings] = await Promise.all([
    absentFor(db, committeeId, actor.personId, today),
    deskOf(db, whose, shown),
    meetingsOfFortnight(db, pack, whose, today),
  ])
  const first = (box: Box) => desk.flatMap((row) => (row.box === box ? [presentTask(row, today)] : []))
  return {
    counts: desk[0]?.counts ?? nothingToDo,
    deputising,
    toDo: first('to_do'),
    toRead: first('to_read'),
    started: first('started'),
    meetings,
  }
})

export const counts = query(endpoints.tasks.counts, async ({ db, actor: { committeeId, personId }, today }) => {
  return personId ? countTasks(db, { committeeId, personId, today }) : nothingToDo
})

interface MeetingRow {
  id: string
  title: string
  kind: string
  starts_at: Date
  held_on: string
  place: string | null
  due_as: 'due' | 'observer' | null
  leave: string | null
}

/** What the person is called to, or has called, from today for fourteen days. */
async function meetingsOfFortnight(
  db: Reader,
  pack: Pack,
  { committeeId, personId }: { committeeId: string; personId: string },
  today: string,
) {
  const { rows } = await sql<MeetingRow>`
    select meeting.id, meeting.title, meeting.kind, meeting.starts_at, meeting.held_on, meeting.place, attendance.due_as, asked.state as leave
    from meeting
    left join attendance on attendance.committee_id = meeting.committee_id and attendance.meeting_id = meeting.id and attendance.person_id = ${personId}
    left join lateral (
      select state from leave_request where leave_request.committee_id = meeting.committee_id and leave_request.meeting_id = meeting.id
        and leave_request.person_id = ${personId} order by requested_at desc limit 1
    ) asked on true
    where meeting.committee_id = ${committeeId} and meeting.held_on between ${today}::date and ${today}::date + 13
      and meeting.state <> 'cancelled'
      and ((attendance.person_id is not null and meeting.state <> 'draft')
        or ${personId}::uuid in (meeting.created_by, meeting.chair_id, meeting.recorder_id))
    order by meeting.starts_at, meeting.id`.execute(db)
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    kindName: pack.meetingKinds.find(({ key }) => key === row.kind)?.name.zh ?? row.kind,
    startsAt: row.starts_at.toISOString(),
    heldOn: row.held_on,
    place: row.place,
    role: row.due_as ?? ('organiser' as const),
    leave: row.leave,
  }))
}
