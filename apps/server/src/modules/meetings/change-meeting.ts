import { endpoints } from '@tongxin/contract/endpoints'
import { decideEntry } from '@tongxin/domain/meetings/late-entry'
import { businessDay } from '../../platform/clock.ts'
import { AppError } from '../../platform/http/app-error.ts'
import { operation, type WriteContext } from '../../platform/http/operation.ts'
import { authorize } from './policy.ts'
import type { MeetingRow } from './meeting-row.ts'
import { findVisibleMeeting } from './queries.ts'
import { fillPositions, refuseReversedTimes, updateMeeting } from './store.ts'

type Context = WriteContext<typeof endpoints.meetings.change>

export const changeMeeting = operation(endpoints.meetings.change, async (context) => {
  const { tx, actor, input, pack, record } = context
  const meeting = await findVisibleMeeting(tx, actor, input.id, { lock: true })
  authorize('change', context, meeting)
  if (input.version !== meeting.version) throw new AppError('changed_meanwhile')

  const columns = changedColumns(context, meeting)
  refuseReversedTimes(
    columns.starts_at ?? meeting.starts_at,
    columns.ends_at === undefined ? meeting.ends_at : columns.ends_at,
  )
  await updateMeeting(tx, meeting, columns)
  if (columns.held_on) await fillPositions(tx, pack, { ...meeting, held_on: columns.held_on })
  await record({
    type: 'meeting.changed',
    subject: { kind: 'meeting', id: meeting.id, title: columns.title ?? meeting.title },
    on: columns.held_on ?? meeting.held_on,
    payload: { fields: Object.keys(columns), ...noticeOf(meeting, columns) },
  })
  return {}
})

function changedColumns({ input, today }: Context, meeting: MeetingRow): Partial<MeetingRow> {
  const columns: Partial<MeetingRow> = {}
  if (input.title !== undefined) columns.title = input.title
  if (input.place !== undefined) columns.place = input.place
  if (input.startsAt !== undefined) columns.starts_at = new Date(input.startsAt)
  if (input.endsAt !== undefined) columns.ends_at = input.endsAt === null ? null : new Date(input.endsAt)
  if (input.halfDays !== undefined) columns.half_days = String(input.halfDays)
  if (input.chairId !== undefined) columns.chair_id = input.chairId
  if (input.recorderId !== undefined) columns.recorder_id = input.recorderId
  return { ...columns, ...movedDay(columns.starts_at, meeting, today) }
}

/** A meeting that was held stays on its day, and none is moved into the past without the stamp of late entry. */
function movedDay(startsAt: Date | undefined, meeting: MeetingRow, today: string): { held_on?: string } {
  if (!startsAt) return {}
  const day = businessDay(startsAt)
  if (day === meeting.held_on) return {}
  if (meeting.state === 'held') throw new AppError('state_refuses', { reason: 'meeting_already_held' })
  if (decideEntry(day, today, null, meeting.entered_late_reason) === 'reason_needed')
    throw new AppError('reason_needed')
  return { held_on: day }
}

/** Another time or place is a new notice to everybody who had the first. */
function noticeOf(meeting: MeetingRow, columns: Partial<MeetingRow>) {
  const moved =
    columns.starts_at?.getTime() !== undefined && columns.starts_at.getTime() !== meeting.starts_at.getTime()
  const elsewhere = columns.place !== undefined && columns.place !== meeting.place
  return meeting.state === 'convened' && (moved || elsewhere)
    ? { renotify: true, heldOn: columns.held_on ?? meeting.held_on }
    : {}
}
