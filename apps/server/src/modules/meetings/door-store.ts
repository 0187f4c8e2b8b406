import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { Actor } from '../../platform/http/actor.ts'
import { newId } from '../../platform/identifiers.ts'
import { found } from '../../platform/http/app-error.ts'
import type { MeetingRow } from './meeting-row.ts'
import type { Judged, MovedLine } from './merge-marks.ts'

interface Hand {
  tx: Tx
  actor: Actor
  now: Date
}

/** Writes down what a device said, word by word, with what became of it. */
export async function writeStatements(
  { tx, actor, now }: Hand,
  meeting: MeetingRow,
  deviceId: string,
  judged: readonly Judged[],
): Promise<void> {
  await tx
    .insertInto('door_mark')
    .values(
      judged.map((mark) => ({
        committee_id: meeting.committee_id,
        id: newId(),
        meeting_id: meeting.id,
        person_id: mark.personId,
        desk_id: deviceId,
        number: mark.number,
        state: mark.state,
        seen: mark.seen,
        source: mark.source,
        marked_at: mark.at,
        received_at: now,
        marked_by: found(actor.personId),
        outcome: mark.outcome,
      })),
    )
    .execute()
}

/** Who speaks again about somebody answers himself the question that his earlier word raised. */
export async function supersedeQuestions(
  { tx, actor, now }: Hand,
  meeting: MeetingRow,
  judged: readonly Judged[],
  deviceId: string,
): Promise<void> {
  await tx
    .updateTable('door_mark')
    .set({ settled_at: now, settled_by: found(actor.personId) })
    .where('committee_id', '=', meeting.committee_id)
    .where('meeting_id', '=', meeting.id)
    .where('desk_id', '=', deviceId)
    .where(
      'person_id',
      'in',
      judged.map(({ personId }) => personId),
    )
    .where('outcome', 'in', ['asked', 'off_list'])
    .where('settled_at', 'is', null)
    .execute()
}

/** Moves the lines to where the door put them. */
export async function moveLines(
  { tx, actor }: Hand,
  meeting: MeetingRow,
  moved: readonly MovedLine[],
  reason: string | null,
): Promise<void> {
  if (moved.length === 0) return
  await sql`
    update attendance set state = line.state, half_days_attended = null, source = line.source, note = null,
      marked_by = case when line.state is not null then ${actor.personId}::uuid end,
      marked_for = line.source is not distinct from 'paper', marked_at = line.marked_at,
      late_entry_reason = case when line.state is not null then ${reason}::text end
    from unnest(${moved.map(({ personId }) => personId)}::uuid[], ${moved.map(({ state }) => state)}::text[],
      ${moved.map(({ source }) => source)}::text[], ${moved.map(({ markedAt }) => markedAt?.toISOString() ?? null)}::timestamptz[])
      as line (person_id, state, source, marked_at)
    where attendance.committee_id = ${meeting.committee_id} and attendance.meeting_id = ${meeting.id}
      and attendance.person_id = line.person_id`.execute(tx)
}
