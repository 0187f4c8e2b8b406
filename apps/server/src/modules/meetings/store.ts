import { fortnightOf } from '@tongxin/domain/meetings/fortnight'
import type { MeetingKind, Pack } from '@tongxin/domain/pack/pack'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { AppError } from '../../platform/http/app-error.ts'
import type { AttendanceRow, MeetingRow } from './meeting-row.ts'

type Which = Pick<MeetingRow, 'committee_id' | 'id'>

/** Writes columns of one meeting and moves its version on. */
export async function updateMeeting(
  tx: Tx,
  meeting: Which & { version: number },
  columns: Partial<MeetingRow>,
): Promise<void> {
  await tx
    .updateTable('meeting')
    .set({ ...columns, version: meeting.version + 1 })
    .where('committee_id', '=', meeting.committee_id)
    .where('id', '=', meeting.id)
    .execute()
}

/** Puts people on the list who are not on it yet; gives how many were added. */
export async function addToRoster(
  tx: Tx,
  meeting: Which,
  personIds: readonly string[],
  as: 'due' | 'observer',
): Promise<number> {
  if (personIds.length === 0) return 0
  const result = await sql`
    insert into attendance (committee_id, meeting_id, person_id, due_as)
    select ${meeting.committee_id}, ${meeting.id}, person_id, ${as} from unnest(${personIds}::uuid[]) as person_id
    on conflict do nothing`.execute(tx)
  return Number(result.numAffectedRows ?? 0)
}

/** 替会: the observer comes for somebody due, who stays due; his hand does not count. */
export async function substitute(tx: Tx, meeting: Which, personId: string, standsInFor: string): Promise<void> {
  const due = await tx
    .selectFrom('attendance')
    .select('person_id')
    .where('committee_id', '=', meeting.committee_id)
    .where('meeting_id', '=', meeting.id)
    .where('person_id', '=', standsInFor)
    .where('due_as', '=', 'due')
    .executeTakeFirst()
  if (!due) throw new AppError('not_on_roster')
  await tx
    .updateTable('attendance')
    .set({ stands_in_for: standsInFor })
    .where('committee_id', '=', meeting.committee_id)
    .where('meeting_id', '=', meeting.id)
    .where('person_id', '=', personId)
    .where('due_as', '=', 'observer')
    .execute()
}

/** Takes somebody off the list with requests that are closed; an open one must be withdrawn first. */
export async function takeOffRoster(tx: Tx, meeting: Which, personId: string): Promise<void> {
  const requests = await tx
    .deleteFrom('leave_request')
    .where('committee_id', '=', meeting.committee_id)
    .where('meeting_id', '=', meeting.id)
    .where('person_id', '=', personId)
    .returning('state')
    .execute()
  if (requests.some(({ state }) => state === 'requested')) throw new AppError('state_refuses', { reason: 'leave_open' })
  await tx
    .deleteFrom('attendance')
    .where('committee_id', '=', meeting.committee_id)
    .where('meeting_id', '=', meeting.id)
    .where('person_id', '=', personId)
    .execute()
}

/**
 * Writes down as what everybody is due on the meeting's day, by the key of the post: the one in the convening unit
 * first, then the highest, then the seat (`member`). What was marked already keeps what it was marked as.
 */
export async function fillPositions(
  tx: Tx,
  pack: Pack,
  meeting: Pick<MeetingRow, 'committee_id' | 'id' | 'unit_id' | 'held_on'>,
): Promise<void> {
  const kinds = pack.postKinds.map(({ key }) => key)
  const orders = pack.postKinds.map(({ order }) => order)
  await sql`
    update attendance set position = coalesce((
      select post.kind from post
      join unnest(${kinds}::text[], ${orders}::int[]) as known (kind, place) on known.kind = post.kind
      where post.committee_id = attendance.committee_id and post.person_id = attendance.person_id
        and post.from_on <= ${meeting.held_on}::date and (post.until_on is null or post.until_on > ${meeting.held_on}::date)
      order by post.unit_id = ${meeting.unit_id} desc, known.place limit 1
    ), (
      select 'member' from seat where seat.committee_id = attendance.committee_id and seat.person_id = attendance.person_id
        and seat.from_on <= ${meeting.held_on}::date and (seat.until_on is null or seat.until_on > ${meeting.held_on}::date)
    ))
    where committee_id = ${meeting.committee_id} and meeting_id = ${meeting.id} and state is null`.execute(tx)
}

/** The number a meeting bears from its notice on: of the duty year, of the fortnight, or none. */
export async function nextNumber(tx: Tx, meeting: MeetingRow, kind: MeetingKind | undefined): Promise<number | null> {
  if (meeting.number !== null || !kind || kind.numbering === 'none') return meeting.number
  const year = await tx
    .selectFrom('duty_year')
    .select(['id', 'from_on'])
    .where('committee_id', '=', meeting.committee_id)
    .where('from_on', '<=', meeting.held_on)
    .orderBy('from_on', 'desc')
    .executeTakeFirst()
  if (!year) return null
  if (kind.numbering === 'fortnight') return fortnightOf(year.from_on, meeting.held_on)
  const counter = await tx
    .insertInto('counter')
    .values({ committee_id: meeting.committee_id, name: `meeting/${kind.key}/${meeting.unit_id}/${year.id}`, value: 1 })
    .onConflict((conflict) => conflict.columns(['committee_id', 'name']).doUpdateSet({ value: sql`counter.value + 1` }))
    .returning('value')
    .executeTakeFirstOrThrow()
  return counter.value
}

/**
 * The first mark shows that the meeting was held. Says whether this was it. A kind that studies first does not open
 * without item one and its text (第一议题).
 */
export async function holdMeeting(tx: Tx, meeting: MeetingRow, kind: MeetingKind | undefined): Promise<boolean> {
  if (kind?.firstAgendaRequired && meeting.state !== 'held') await refuseWithoutFirstAgenda(tx, meeting)
  const held = await tx
    .updateTable('meeting')
    .set({ state: 'held' })
    .where('committee_id', '=', meeting.committee_id)
    .where('id', '=', meeting.id)
    .where('state', 'in', ['draft', 'convened'])
    .executeTakeFirst()
  if (held.numUpdatedRows === 0n) return false
  const number = await nextNumber(tx, meeting, kind)
  if (number !== meeting.number) {
    await tx
      .updateTable('meeting')
      .set({ number })
      .where('committee_id', '=', meeting.committee_id)
      .where('id', '=', meeting.id)
      .execute()
  }
  return true
}

async function refuseWithoutFirstAgenda(tx: Tx, meeting: MeetingRow): Promise<void> {
  const first = await tx
    .selectFrom('agenda_item')
    .select('study_text')
    .where('committee_id', '=', meeting.committee_id)
    .where('meeting_id', '=', meeting.id)
    .where('position', '=', 1)
    .where('first_agenda', '=', true)
    .executeTakeFirst()
  if (!first?.study_text?.trim()) throw new AppError('first_agenda_needed')
}

/** A correction after adoption: the line says what is right, its event what was there before. */
export async function rewriteMark(
  tx: Tx,
  meeting: Which,
  line: Pick<AttendanceRow, 'person_id' | 'state' | 'half_days_attended'>,
): Promise<void> {
  await tx
    .updateTable('attendance')
    .set({ state: line.state, half_days_attended: line.half_days_attended })
    .where('committee_id', '=', meeting.committee_id)
    .where('meeting_id', '=', meeting.id)
    .where('person_id', '=', line.person_id)
    .execute()
}

/** A meeting ends after it starts; said before the database says it less kindly. */
export function refuseReversedTimes(startsAt: Date, endsAt: Date | null): void {
  if (endsAt !== null && endsAt <= startsAt) throw new AppError('dates_reversed')
}
