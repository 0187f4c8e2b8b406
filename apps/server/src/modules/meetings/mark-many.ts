import { endpoints } from '@tongxin/contract/endpoints'
import { decideEntry } from '@tongxin/domain/meetings/late-entry'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { AppError } from '../../platform/http/app-error.ts'
import { operation } from '../../platform/http/operation.ts'
import { saveMarks } from './marks.ts'
import { readinessOf } from './minutes.ts'
import { authorize, refuseImpossibleHalfDays } from './policy.ts'
import { kindOf, lastDayOf, type MeetingRow } from './meeting-row.ts'
import { findVisibleMeeting, namesOf } from './queries.ts'
import { holdMeeting } from './store.ts'

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

  const marks = await saveMarks(context, meeting, input.marks, { source: input.source, reason: entry?.reason ?? null })
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
