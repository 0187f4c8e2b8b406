import type { Pack } from '@tongxin/domain/pack/pack'
import { sql } from 'kysely'
import type { Reader } from '../../platform/db/database.ts'
import type { Actor } from '../../platform/http/actor.ts'
import { found } from '../../platform/http/app-error.ts'
import type { AttendanceRow, MeetingRow } from './meeting-row.ts'
import { visibleMeetings } from './policy.ts'

/** Loads a meeting the actor may know of, or answers as if it did not exist. `lock` keeps it until the end of the transaction. */
export async function findVisibleMeeting(
  db: Reader,
  actor: Actor,
  id: string,
  { lock = false } = {},
): Promise<MeetingRow> {
  let query = db
    .selectFrom('meeting')
    .selectAll('meeting')
    .where('meeting.committee_id', '=', actor.committeeId)
    .where('meeting.id', '=', id)
    .where(visibleMeetings(actor))
  if (lock) query = query.forUpdate()
  return found(await query.executeTakeFirst()) as MeetingRow
}

export async function attendanceOf(db: Reader, committeeId: string, meetingId: string): Promise<AttendanceRow[]> {
  const rows = await db
    .selectFrom('attendance')
    .select(['person_id', 'due_as', 'position', 'state', 'half_days_attended', 'late_entry_reason'])
    .where('committee_id', '=', committeeId)
    .where('meeting_id', '=', meetingId)
    .orderBy('person_id')
    .execute()
  return rows as AttendanceRow[]
}

export function agendaOf(db: Reader, committeeId: string, meetingId: string) {
  return db
    .selectFrom('agenda_item')
    .leftJoin('person', (join) =>
      join
        .onRef('person.committee_id', '=', 'agenda_item.committee_id')
        .onRef('person.id', '=', 'agenda_item.presenter_id'),
    )
    .selectAll('agenda_item')
    .select('person.name as presenter_name')
    .where('agenda_item.committee_id', '=', committeeId)
    .where('agenda_item.meeting_id', '=', meetingId)
    .orderBy('agenda_item.position')
    .execute()
}

export function decisionsOf(db: Reader, committeeId: string, meetingId: string) {
  return db
    .selectFrom('decision')
    .leftJoin('person', (join) =>
      join.onRef('person.committee_id', '=', 'decision.committee_id').onRef('person.id', '=', 'decision.owner_id'),
    )
    .selectAll('decision')
    .select('person.name as owner_name')
    .where('decision.committee_id', '=', committeeId)
    .where('decision.meeting_id', '=', meetingId)
    .orderBy('decision.position')
    .execute()
}

/** Who wrote the minutes down: by the events, because a name on the paper is not a hand at the keyboard. */
export async function writersOf(db: Reader, meeting: MeetingRow): Promise<string[]> {
  const rows = await db
    .selectFrom('event')
    .select('actor_person_id')
    .distinct()
    .where('committee_id', '=', meeting.committee_id)
    .where('subject_id', '=', meeting.id)
    .where('type', '=', 'meeting.minuted')
    .where('actor_person_id', 'is not', null)
    .execute()
  return rows.flatMap(({ actor_person_id }) => actor_person_id ?? [])
}

/** Names of people by their keys. */
export async function namesOf(
  db: Reader,
  committeeId: string,
  ids: ReadonlyArray<string | null>,
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('committee_id', '=', committeeId)
    .where('id', 'in', wanted)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

interface HolderQuery {
  pack: Pack
  postKinds: readonly string[]
  on: string
}

/**
 * Who holds one of the posts on a day: of the meeting's own unit where the post belongs to such a unit (a branch asks
 * its own secretary), otherwise wherever it is held.
 */
export async function holdersOf(
  db: Reader,
  meeting: Pick<MeetingRow, 'committee_id' | 'unit_id'>,
  { pack, postKinds, on }: HolderQuery,
): Promise<string[]> {
  if (postKinds.length === 0) return []
  const posts = pack.postKinds.filter(({ key }) => postKinds.includes(key))
  const pairs = posts.flatMap(({ key, unitKinds }) => unitKinds.map((unitKind) => [key, unitKind] as const))
  const { rows } = await sql<{ person_id: string }>`
    with own as (select kind from unit where committee_id = ${meeting.committee_id} and id = ${meeting.unit_id}),
    bound as (
      select post from unnest(${pairs.map(([post]) => post)}::text[], ${pairs.map(([, kind]) => kind)}::text[]) as pair (post, unit)
      join own on own.kind = pair.unit
    )
    select distinct person_id from post
    where committee_id = ${meeting.committee_id} and kind = any(${postKinds}::text[])
      and (unit_id = ${meeting.unit_id} or kind not in (select post from bound))
      and from_on <= ${on}::date and (until_on is null or until_on > ${on}::date)
    order by person_id`.execute(db)
  return rows.map(({ person_id }) => person_id)
}
