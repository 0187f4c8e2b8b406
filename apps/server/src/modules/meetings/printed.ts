import { businessDay } from '../../platform/clock.ts'
import type { Reader } from '../../platform/db/database.ts'
import type { MeetingRow } from './meeting-row.ts'

/** The code on the paper by which the record is found again: 会议, the day, the tail of its key. */
export function recordCode(meeting: Pick<MeetingRow, 'id' | 'held_on'>): string {
  return `HY-${meeting.held_on.replaceAll('-', '')}-${meeting.id.slice(-6).toUpperCase()}`
}

/** The time of day in Shanghai, `09:30`. */
export function timeOf(moment: Date): string {
  return moment.toLocaleTimeString('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' })
}

/** The day on which something was entered. */
export function dayOf(moment: Date): string {
  return businessDay(moment)
}

export async function committeeName(db: Reader, committeeId: string): Promise<string> {
  const row = await db.selectFrom('committee').select('name').where('id', '=', committeeId).executeTakeFirstOrThrow()
  return row.name
}

/** The full name a meeting bears on paper: with its number where it has one. */
export function fullTitle(meeting: Pick<MeetingRow, 'title' | 'number'>): string {
  return meeting.number !== null && !/第.+次/.test(meeting.title)
    ? `${meeting.title}（第${meeting.number}次）`
    : meeting.title
}
