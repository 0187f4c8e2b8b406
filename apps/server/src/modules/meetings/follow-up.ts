import type { FollowUpLine } from '@tongxin/contract/meeting-shapes'
import { stillFollowed } from '@tongxin/domain/meetings/follow-up'
import { sql } from 'kysely'
import type { Reader } from '../../platform/db/database.ts'
import { decisionTasksOf, type DecisionTask } from '../tasks/public.ts'
import type { MeetingRow } from './meeting-row.ts'

interface Decided {
  id: string
  wording: string
  due_on: string | null
  meeting_id: string
  title: string
  held_on: string
  first_agenda: boolean | null
  study_text: string | null
}

/**
 * What earlier meetings of the body decided and is not closed yet, or was closed since the one before: measures of the
 * first agenda item with their text, and the other decisions. The result is the owner's own, from his task.
 */
export async function followUpOf(db: Reader, meeting: MeetingRow, today: string): Promise<FollowUpLine[]> {
  const decided = await earlierDecisions(db, meeting)
  if (decided.length === 0) return []
  const tasks = await decisionTasksOf(db, meeting.committee_id, [...new Set(decided.map((row) => row.meeting_id))])
  const lastHeldOn = decided.reduce((latest, { held_on }) => (held_on > latest ? held_on : latest), '')
  const untaken = [...tasks]
  return decided.flatMap((row) => {
    const at = untaken.findIndex(({ meetingId, wording }) => meetingId === row.meeting_id && wording === row.wording)
    const task = at < 0 ? undefined : untaken.splice(at, 1)[0]
    return task && stillFollowed(task.doneOn, lastHeldOn) ? [presentFollowUp(row, task, today)] : []
  })
}

function presentFollowUp(row: Decided, task: DecisionTask, today: string): FollowUpLine {
  return {
    decisionId: row.id,
    meetingId: row.meeting_id,
    meetingTitle: row.title,
    heldOn: row.held_on,
    wording: row.wording,
    measure: row.first_agenda ?? false,
    studyText: row.study_text,
    ownerName: task.ownerNames || null,
    dueOn: task.dueOn,
    late: task.state === 'open' && task.dueOn !== null && task.dueOn < today,
    state: task.state,
    result: task.result,
    doneOn: task.doneOn,
  }
}

/** Decisions of a year of adopted meetings of the same body before this one, the oldest first. */
async function earlierDecisions(db: Reader, meeting: MeetingRow): Promise<Decided[]> {
  const { rows } = await sql<Decided>`
    select decision.id, decision.wording, decision.due_on, earlier.id as meeting_id, earlier.title, earlier.held_on,
      agenda_item.first_agenda, agenda_item.study_text
    from meeting earlier
    join decision on decision.committee_id = earlier.committee_id and decision.meeting_id = earlier.id
    left join agenda_item on agenda_item.committee_id = decision.committee_id and agenda_item.id = decision.agenda_item_id
    where earlier.committee_id = ${meeting.committee_id} and earlier.unit_id = ${meeting.unit_id} and earlier.kind = ${meeting.kind}
      and earlier.state = 'adopted' and earlier.starts_at < ${meeting.starts_at}
      and earlier.held_on > ${meeting.held_on}::date - 366 and earlier.id <> ${meeting.id}
      and decision.owner_id is not null
    order by earlier.held_on, earlier.id, decision.position`.execute(db)
  return rows
}
