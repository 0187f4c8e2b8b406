import type { endpoints } from '@tongxin/contract/endpoints'
import { sql } from 'kysely'
import { mayReadPartyInternal, reach } from '../../platform/http/actor.ts'
import type { QuickContext } from '../../platform/http/operation.ts'
import { visibleMeetings } from './policy.ts'

type Context = QuickContext<typeof endpoints.meetings.mark>

/**
 * The usual mark in one statement: on the meeting's day, at a meeting that has begun, by its organiser. Whatever is
 * unusual about it — the first mark, a repetition, a late entry, another hand at the same line, no right to it — gives
 * `null` and takes the long way, which knows the reason. Locks as the long way does: the meeting shared, then the line.
 * `was` is the line as the statement first saw it: where the line itself has moved on since, nothing is written.
 */
export async function quickMark(context: Context) {
  const { db, actor, input, now } = context
  if (input.halfDaysAttended !== undefined || input.lateEntryReason !== undefined) return null
  const note = input.note ?? null
  const { rows } = await sql<{ before: string | null }>`
    with open as (
      ${meetingToMark(context)} for share
    ), marked as (
      update attendance set state = ${input.state}, half_days_attended = null, note = ${note}, source = ${input.source},
        marked_by = ${actor.personId}, marked_for = ${input.source === 'paper'}, marked_at = ${now}, late_entry_reason = null
      from open, attendance as was
      where attendance.committee_id = ${actor.committeeId} and attendance.meeting_id = open.id
        and attendance.person_id = ${input.personId}
        and was.committee_id = attendance.committee_id and was.meeting_id = attendance.meeting_id
        and was.person_id = attendance.person_id and was.state is not distinct from attendance.state
        and (attendance.state, attendance.half_days_attended, attendance.note) is distinct from
          (${input.state}::text, null::numeric, ${note}::text)
      returning was.state as before, open.title, open.held_on
    ), recorded as (${recordMarked(context)})
    select before from marked`.execute(db)
  return rows.length > 0 ? { state: input.state, markedAt: now.toISOString() } : null
}

/** A meeting that has begun and is not over, within the organiser's reach. */
function meetingToMark({ actor, input, today }: Context) {
  const { all, unitIds } = reach(actor, 'meeting.organise')
  const organised = all ? sql`true` : sql`unit_id = any(${unitIds}::uuid[])`
  const open = mayReadPartyInternal(actor) ? sql`true` : sql`not party_internal`
  return sql`
    select id, title, held_on from meeting
    where committee_id = ${actor.committeeId} and id = ${input.id} and state = 'held' and held_on <= ${today}::date
      and greatest(held_on, (ends_at at time zone 'Asia/Shanghai')::date) >= ${today}::date
      and ${visibleMeetings(actor)} and ${organised} and ${open}`
}

function recordMarked({ input, eventFrom }: Context) {
  const payload = { personId: input.personId, state: input.state, source: input.source }
  return eventFrom(
    { type: 'attendance.marked', subject: { kind: 'meeting', id: input.id }, payload },
    {
      from: sql`marked`,
      on: sql`held_on`,
      title: sql`title`,
      payload: sql`jsonb_build_object('before', before)`,
    },
  )
}
