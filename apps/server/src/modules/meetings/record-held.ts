import { endpoints } from '@tongxin/contract/endpoints'
import { businessDay } from '../../platform/clock.ts'
import { AppError } from '../../platform/http/app-error.ts'
import { operation, type WriteContext } from '../../platform/http/operation.ts'
import { saveDecisions } from './agenda.ts'
import { adoptMinutes } from './adopt-minutes.ts'
import { kindOf, type MeetingRow } from './meeting-row.ts'
import { saveMarks } from './marks.ts'
import { readinessOf } from './minutes.ts'
import { openMeeting } from './open-meeting.ts'
import { authorize } from './policy.ts'
import { agendaOf, attendanceOf, findVisibleMeeting } from './queries.ts'
import { holdMeeting, updateMeeting } from './store.ts'

type Context = WriteContext<typeof endpoints.meetingRecords.record>

/**
 * A meeting that was held, recorded whole: opened, marked, minuted and, where the one who writes may, adopted. Each
 * step leaves its own event, as if they had been taken one after the other.
 */
export const recordHeldMeeting = operation(endpoints.meetingRecords.record, async (context) => {
  const { tx, actor, input, today } = context
  if (businessDay(new Date(input.startsAt)) > today) throw new AppError('meeting_not_begun')
  const { marks: _marks, restPresent: _rest, decisions: _decisions, summary: _summary, adopt, ...asked } = input
  const id = await openMeeting(context, asked)
  const opened = await findVisibleMeeting(tx, actor, id, { lock: true })
  authorize('mark', context, opened)
  await markEverybody(context, opened)
  await minuteIt(context, await findVisibleMeeting(tx, actor, id))
  if (!adopt) return { id, adopted: false, facts: 0, tasks: 0 }
  const meeting = await findVisibleMeeting(tx, actor, id)
  authorize('adopt', context, meeting)
  return { id, adopted: true, ...(await adoptMinutes(context, meeting)) }
})

/** Those named get their mark; the others are present only if that was said. Nobody beyond those due is marked. */
async function markEverybody(context: Context, meeting: MeetingRow): Promise<void> {
  const { tx, actor, input, pack, record } = context
  const roster = await attendanceOf(tx, actor.committeeId, meeting.id)
  const due = new Set(roster.map(({ person_id }) => person_id))
  if (input.marks.some(({ personId }) => !due.has(personId))) throw new AppError('not_on_roster')
  const named = new Set(input.marks.map(({ personId }) => personId))
  const rest = input.restPresent ? [...due].filter((personId) => !named.has(personId)) : []
  const asked = [...input.marks, ...rest.map((personId) => ({ personId, state: 'present' as const }))]
  if (asked.length === 0) throw new AppError('attendance_incomplete', { unmarked: due.size })
  const began = await holdMeeting(tx, meeting, kindOf(pack, meeting.kind))
  const marks = await saveMarks(context, meeting, asked, { source: 'paper', reason: meeting.entered_late_reason })
  await record({
    type: 'attendance.many_marked',
    subject: { kind: 'meeting', id: meeting.id, title: meeting.title },
    on: meeting.held_on,
    payload: {
      marks,
      source: 'paper',
      ...(meeting.entered_late_reason && { lateEntryReason: meeting.entered_late_reason }),
      ...(began && { began }),
      ready: false,
    },
  })
}

/** The agenda came with the meeting; decisions and the summary complete the minutes. */
async function minuteIt(context: Context, meeting: MeetingRow): Promise<void> {
  const { tx, actor, input, record } = context
  const agenda = await agendaOf(tx, actor.committeeId, meeting.id)
  await saveDecisions(
    tx,
    meeting,
    input.decisions,
    agenda.map(({ id }) => id),
  )
  await updateMeeting(tx, meeting, { summary: input.summary })
  await record({
    type: 'meeting.minuted',
    subject: { kind: 'meeting', id: meeting.id, title: meeting.title },
    on: meeting.held_on,
    payload: {
      agenda: agenda.length,
      decisions: input.decisions.length,
      ...(input.adopt ? { ready: false } : await readinessOf(tx, meeting, context, actor.personId)),
    },
  })
}
