import type { AttendanceState } from '@tongxin/domain/meetings/attendance'
import type { Reader } from '../../platform/db/database.ts'

/** What a meeting's page tells of each kind of event; single marks stand in the attendance list instead. */
const told: Record<string, readonly string[]> = {
  'meeting.created': ['lateEntryReason'],
  'meeting.changed': ['fields'],
  'meeting.people_invited': ['as'],
  'meeting.person_uninvited': ['name'],
  'meeting.convened': ['number'],
  'meeting.cancelled': ['reason'],
  'meeting.minuted': ['agenda', 'decisions'],
  'minutes.adopted': [],
  'attendance.many_marked': ['source', 'lateEntryReason'],
  'attendance.corrected': ['name', 'from', 'to', 'reason'],
}

/** The meeting's history, the oldest first, from its events. */
export async function historyOf(db: Reader, committeeId: string, meetingId: string) {
  const rows = await db
    .selectFrom('event')
    .leftJoin('person', (join) =>
      join.onRef('person.committee_id', '=', 'event.committee_id').onRef('person.id', '=', 'event.actor_person_id'),
    )
    .select(['event.at', 'event.type', 'event.payload', 'person.name'])
    .where('event.committee_id', '=', committeeId)
    .where('event.subject_id', '=', meetingId)
    .where('event.type', 'in', Object.keys(told))
    .orderBy('event.seq')
    .execute()
  return rows.map(({ at, type, payload, name }) => ({
    at: at.toISOString(),
    type,
    actorName: name,
    detail: detailOf(type, payload as Record<string, unknown>),
  }))
}

function detailOf(type: string, payload: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries((told[type] ?? []).flatMap((key) => (key in payload ? [[key, payload[key]]] : [])))
}

export interface AttendanceCorrection {
  personId: string
  at: string
  byName: string | null
  from: AttendanceState | null
  to: AttendanceState
  reason: string
}

/** Corrections after adoption: they stand beside what they correct, for good. */
export async function correctionsOf(
  db: Reader,
  committeeId: string,
  meetingId: string,
): Promise<AttendanceCorrection[]> {
  const rows = await db
    .selectFrom('event')
    .leftJoin('person', (join) =>
      join.onRef('person.committee_id', '=', 'event.committee_id').onRef('person.id', '=', 'event.actor_person_id'),
    )
    .select(['event.at', 'event.payload', 'person.name'])
    .where('event.committee_id', '=', committeeId)
    .where('event.subject_id', '=', meetingId)
    .where('event.type', '=', 'attendance.corrected')
    .orderBy('event.seq')
    .execute()
  return rows.map(({ at, payload, name }) => {
    const { personId, from, to, reason } = payload as unknown as {
      personId: string
      from: AttendanceState | null
      to: AttendanceState
      reason: string
    }
    return { personId, at: at.toISOString(), byName: name, from, to, reason }
  })
}
