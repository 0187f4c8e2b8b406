import type { AttendanceState } from '@tongxin/domain/meetings/attendance'
import type { MeetingState } from '@tongxin/domain/meetings/meeting'
import type { MeetingKind, Pack } from '@tongxin/domain/pack/pack'
import type { Selectable } from 'kysely'
import { businessDay } from '../../platform/clock.ts'
import type { Schema } from '../../platform/db/database.ts'

/** A meeting as the table keeps it. */
export type MeetingRow = Omit<Selectable<Schema['meeting']>, 'state'> & { state: MeetingState }

/** A line of the list: who is due as what, and what became of it. */
export interface AttendanceRow {
  person_id: string
  due_as: 'due' | 'observer'
  position: string | null
  state: AttendanceState | null
  half_days_attended: string | null
  late_entry_reason: string | null
}

export function kindOf(pack: Pack, key: string): MeetingKind | undefined {
  return pack.meetingKinds.find((kind) => kind.key === key)
}

/** The business day on which a meeting ends: what is entered later is entered afterwards. */
export function lastDayOf(meeting: Pick<MeetingRow, 'held_on' | 'ends_at'>): string {
  return meeting.ends_at ? businessDay(meeting.ends_at) : meeting.held_on
}
