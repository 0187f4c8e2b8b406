import { endpoints } from '@tongxin/contract/endpoints'
import { decideEntry } from '@tongxin/domain/meetings/late-entry'
import type { MeetingState } from '@tongxin/domain/meetings/meeting'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { Actor } from '../../platform/http/actor.ts'
import { AppError, found } from '../../platform/http/app-error.ts'
import { quickOperation, type WriteContext } from '../../platform/http/operation.ts'
import { authorize, refuseImpossibleHalfDays, visibleMeetings } from './policy.ts'
import { kindOf, lastDayOf, type MeetingRow } from './meeting-row.ts'
import { quickMark } from './quick-mark.ts'
import { holdMeeting } from './store.ts'

type Context = WriteContext<typeof endpoints.meetings.mark>

interface Marked {
  before: string | null
}

/**
 * One mark. A whole plenary comes within half a minute, so the usual one takes the quick way. Repeating the same
 * mark changes nothing and records nothing.
 */
export const mark = quickOperation(endpoints.meetings.mark, quickMark, async (context) => {
  const { tx, actor, input, pack, record } = context
  const meeting = await meetingToMark(tx, actor, input.id)
  authorize('mark', context, meeting)
  refuseImpossibleHalfDays(meeting, [input])
  const reason = lateEntryReason(context, meeting)
  const began = meeting.state !== 'held' && (await holdMeeting(tx, meeting, kindOf(pack, meeting.kind)))

  const marked = await saveMark(context, reason)
  if (!marked) return sameMarkAgain(tx, actor, input.id, input.personId)
  await record({
    type: 'attendance.marked',
    subject: { kind: 'meeting', id: input.id, title: meeting.title },
    on: meeting.held_on,
    payload: {
      personId: input.personId,
      before: marked.before,
      state: input.state,
      source: input.source,
      ...(input.halfDaysAttended !== undefined && { halfDaysAttended: input.halfDaysAttended }),
      ...(reason !== null && { lateEntryReason: reason }),
      ...(began && { began }),
    },
  })
  return { state: input.state, markedAt: context.now.toISOString() }
})

async function meetingToMark(tx: Tx, actor: Actor, id: string): Promise<MeetingRow> {
  const { rows } = await sql<MeetingRow>`
    select committee_id, id, kind, title, state, unit_id, number, party_internal, held_on, ends_at, half_days, entered_late_reason
    from meeting where committee_id = ${actor.committeeId} and id = ${id} and ${visibleMeetings(actor)}`.execute(tx)
  return found(rows[0])
}

/** The stamp 补录 for marks after the meeting's last day; a meeting entered late covers its marks. */
function lateEntryReason({ input, today }: Context, meeting: MeetingRow): string | null {
  const entry = decideEntry(lastDayOf(meeting), today, input.lateEntryReason, meeting.entered_late_reason)
  if (entry === 'reason_needed') throw new AppError('reason_needed')
  return entry?.reason ?? null
}

/**
 * Writes the mark unless it stands already. Sharing the lock on the meeting keeps adoption out until the mark is in;
 * locking the line first tells the state that was really there before.
 */
async function saveMark({ tx, actor, input, now }: Context, reason: string | null): Promise<Marked | undefined> {
  const halfDays = input.halfDaysAttended ?? null
  const note = input.note ?? null
  const { rows } = await sql<Marked>`
    with open as (
      select id from meeting where committee_id = ${actor.committeeId} and id = ${input.id} and state = 'held' for share
    ), line as (
      select attendance.state from open, attendance
      where committee_id = ${actor.committeeId} and meeting_id = open.id and person_id = ${input.personId}
      for update of attendance
    )
    update attendance set state = ${input.state}, half_days_attended = ${halfDays}, note = ${note}, source = ${input.source},
      marked_by = ${actor.personId}, marked_for = ${input.source === 'paper'}, marked_at = ${now}, late_entry_reason = ${reason}
    from line
    where attendance.committee_id = ${actor.committeeId} and attendance.meeting_id = ${input.id}
      and attendance.person_id = ${input.personId}
      and (attendance.state, attendance.half_days_attended, attendance.note) is distinct from
        (${input.state}::text, ${halfDays}::numeric, ${note}::text)
    returning line.state as before`.execute(tx)
  return rows[0]
}

/** Nothing was written: the mark stood already, the person is not on the list, or adoption came first. */
async function sameMarkAgain(tx: Tx, actor: Actor, id: string, personId: string) {
  const row = await tx
    .selectFrom('meeting')
    .leftJoin('attendance', (join) =>
      join
        .onRef('attendance.committee_id', '=', 'meeting.committee_id')
        .onRef('attendance.meeting_id', '=', 'meeting.id')
        .on('attendance.person_id', '=', personId),
    )
    .select(['meeting.state as meeting_state', 'attendance.person_id', 'attendance.state', 'attendance.marked_at'])
    .where('meeting.committee_id', '=', actor.committeeId)
    .where('meeting.id', '=', id)
    .executeTakeFirstOrThrow()
  if ((row.meeting_state as MeetingState) !== 'held') throw new AppError('state_refuses', { reason: 'meeting_adopted' })
  if (!row.person_id) throw new AppError('not_on_roster')
  return { state: row.state as Context['input']['state'], markedAt: found(row.marked_at).toISOString() }
}
