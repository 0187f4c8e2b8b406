import { endpoints } from '@tongxin/contract/endpoints'
import { decideEntry } from '@tongxin/domain/meetings/late-entry'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { AppError } from '../../platform/http/app-error.ts'
import { operation, type WriteContext } from '../../platform/http/operation.ts'
import { readinessOf } from './minutes.ts'
import { authorize, refuseImpossibleHalfDays } from './policy.ts'
import { kindOf, lastDayOf, type MeetingRow } from './meeting-row.ts'
import { findVisibleMeeting, namesOf } from './queries.ts'
import { holdMeeting } from './store.ts'

type Context = WriteContext<typeof endpoints.meetings.markMany>

export const markMany = operation(endpoints.meetings.markMany, async (context) => {
  const { tx, actor, input, pack, today, record } = context
  const meeting = await findVisibleMeeting(tx, actor, input.id, { lock: true })
  authorize('mark', context, meeting)
  refuseImpossibleHalfDays(meeting, input.marks)
  const entry = decideEntry(lastDayOf(meeting), today, input.lateEntryReason, meeting.entered_late_reason)
  if (entry === 'reason_needed') throw new AppError('reason_needed')
  await refuseStrangers(
    tx,
    meeting,
    input.marks.map(({ personId }) => personId),
  )
  const began = await holdMeeting(tx, meeting, kindOf(pack, meeting.kind))

  const marks = await saveMarks(context, meeting, entry?.reason ?? null)
  if (marks.length > 0) {
    await record({
      type: 'attendance.many_marked',
      subject: { kind: 'meeting', id: meeting.id, title: meeting.title },
      on: meeting.held_on,
      payload: {
        marks,
        source: input.source,
        ...(entry && { lateEntryReason: entry.reason }),
        ...(began && { began }),
        ...(await readinessOf(tx, { ...meeting, state: 'held' }, context)),
      },
    })
  }
  return { marked: marks.length }
})

export const unmark = operation(endpoints.meetings.unmark, async (context) => {
  const { tx, actor, input, record } = context
  const meeting = await findVisibleMeeting(tx, actor, input.id, { lock: true })
  authorize('mark', context, meeting)
  await refuseStrangers(tx, meeting, [input.personId])
  const { rows } = await sql<{ before: string }>`
    with line as (select state from attendance where committee_id = ${actor.committeeId} and meeting_id = ${meeting.id} and person_id = ${input.personId} for update)
    update attendance set state = null, half_days_attended = null, source = null, note = null,
      marked_by = null, marked_for = false, marked_at = null, late_entry_reason = null
    from line where committee_id = ${actor.committeeId} and meeting_id = ${meeting.id} and person_id = ${input.personId} and attendance.state is not null
    returning line.state as before`.execute(tx)
  if (!rows[0]) throw new AppError('state_refuses', { reason: 'not_marked' })
  const name = (await namesOf(tx, actor.committeeId, [input.personId])).get(input.personId) ?? ''
  await record({
    type: 'attendance.unmarked',
    subject: { kind: 'meeting', id: meeting.id, title: meeting.title },
    on: meeting.held_on,
    payload: { personId: input.personId, name, before: rows[0].before },
  })
  return {}
})

/** Marks are for people on the list; whoever came unasked is invited first, as an observer if need be. */
async function refuseStrangers(tx: Tx, meeting: MeetingRow, personIds: readonly string[]): Promise<void> {
  const { rows } = await sql<{ strangers: number }>`
    select count(*)::int as strangers from unnest(${[...new Set(personIds)]}::uuid[]) as asked
    where not exists (select from attendance where committee_id = ${meeting.committee_id} and meeting_id = ${meeting.id} and person_id = asked)
  `.execute(tx)
  const strangers = rows[0]?.strangers ?? 0
  if (strangers > 0) throw new AppError('not_on_roster', { count: strangers })
}

interface SavedMark {
  personId: string
  before: string | null
  state: string
  halfDaysAttended: number | null
}

/** Writes all marks that do not stand already, locking the lines in one order; the last word per person counts. */
async function saveMarks(
  { tx, actor, input, now }: Context,
  meeting: MeetingRow,
  reason: string | null,
): Promise<SavedMark[]> {
  const asked = [...new Map(input.marks.map((mark) => [mark.personId, mark])).values()]
  const { rows } = await sql<{
    person_id: string
    before: string | null
    state: string
    half_days_attended: string | null
  }>`
    with line as (
      select attendance.person_id, attendance.state as before, asked.state, asked.half_days from attendance
      join unnest(${asked.map(({ personId }) => personId)}::uuid[], ${asked.map(({ state }) => state)}::text[],
        ${asked.map(({ halfDaysAttended }) => halfDaysAttended ?? null)}::numeric[]) as asked (person_id, state, half_days)
        on asked.person_id = attendance.person_id
      where committee_id = ${actor.committeeId} and meeting_id = ${meeting.id}
      order by attendance.person_id for update of attendance
    )
    update attendance set state = line.state, half_days_attended = line.half_days, source = ${input.source},
      marked_by = ${actor.personId}, marked_for = ${input.source === 'paper'}, marked_at = ${now}, late_entry_reason = ${reason}
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
