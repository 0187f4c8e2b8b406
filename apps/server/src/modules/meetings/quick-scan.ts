import type { endpoints } from '@tongxin/contract/endpoints'
import { sql } from 'kysely'
import type { QuickContext } from '../../platform/http/operation.ts'
import { newId } from '../../platform/identifiers.ts'
import { readDoorCode } from './door-code.ts'
import { visibleMeetings } from './policy.ts'
import { answerOf } from './scan-answer.ts'

type Context = QuickContext<typeof endpoints.door.scan>

interface Scanned {
  title: string
  starts_at: Date
  place: string | null
}

/**
 * The usual scan in one statement, as `quickMark`: somebody on the list, not marked yet, at a meeting that has begun.
 * Everything else (an old code, the first mark, a repetition, somebody on leave) takes the long way, which knows why.
 */
export async function quickScan(context: Context) {
  const { db, actor, input, now, today, services } = context
  const window = readDoorCode(services.keys, input.id, input.code, now)
  if (window === null || actor.personId === null) return null
  const { rows } = await sql<Scanned>`
    with open as (
      select id, title, starts_at, place, held_on from meeting
      where committee_id = ${actor.committeeId} and id = ${input.id} and state = 'held' and held_on <= ${today}::date
        and greatest(held_on, (ends_at at time zone 'Asia/Shanghai')::date) >= ${today}::date
        and ${visibleMeetings(actor)} for share
    ), marked as (
      update attendance set state = 'present', half_days_attended = null, note = null, source = 'scan',
        marked_by = ${actor.personId}, marked_for = false, marked_at = ${now}, late_entry_reason = null
      from open
      where attendance.committee_id = ${actor.committeeId} and attendance.meeting_id = open.id
        and attendance.person_id = ${actor.personId} and attendance.state is null
      returning open.title, open.starts_at, open.place, open.held_on
    ), said as (
      insert into door_mark (committee_id, id, meeting_id, person_id, desk_id, number, state, source, marked_at,
        received_at, marked_by, outcome)
      select ${actor.committeeId}, ${newId()}, ${input.id}, ${actor.personId}, ${actor.personId}, ${window}, 'present',
        'scan', ${now}, ${now}, ${actor.personId}, 'applied' from marked
      on conflict do nothing
    ), recorded as (${recordScanned(context, actor.personId)})
    select title, starts_at, place from marked`.execute(db)
  const [meeting] = rows
  return meeting ? answerOf(actor.name, meeting, { outcome: 'applied', state: 'present', markedAt: now }) : null
}

function recordScanned({ input, eventFrom }: Context, personId: string) {
  const payload = { personId, before: null, state: 'present', source: 'scan', outcome: 'applied' }
  return eventFrom(
    { type: 'attendance.marked', subject: { kind: 'meeting', id: input.id }, payload },
    { from: sql`marked`, on: sql`held_on`, title: sql`title`, payload: sql`'{}'::jsonb` },
  )
}
