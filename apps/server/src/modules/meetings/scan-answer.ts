import type { AttendanceState } from '@tongxin/domain/meetings/attendance'
import type { MeetingRow } from './meeting-row.ts'

/** What the member's phone shows. */
export function answerOf(
  name: string,
  meeting: Pick<MeetingRow, 'title' | 'starts_at' | 'place'>,
  { outcome, state, markedAt }: { outcome: 'applied' | 'agreed' | 'asked'; state: AttendanceState; markedAt: Date },
) {
  return {
    outcome,
    state,
    markedAt: markedAt.toISOString(),
    name,
    title: meeting.title,
    startsAt: meeting.starts_at.toISOString(),
    place: meeting.place,
  }
}
