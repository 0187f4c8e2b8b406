import type { endpoints } from '@tongxin/contract/endpoints'
import type { AnswerOf } from '@tongxin/contract/endpoint'
import type { AttendanceState } from '@tongxin/domain/meetings/attendance'
import type { KeptMark } from './door-shelf.ts'

export type Door = AnswerOf<typeof endpoints.door.door>

export type DoorQuestion = Door['questions'][number]

/** A line as this device shows it: what the server last said, with what was tapped here since. */
export type DoorLine = Door['items'][number] & {
  /** Tapped here, and not yet answered by the server. */
  waiting: boolean
}

/** What the device shows now: the list, and over it the marks that it does not hold yet, in their order. */
export function linesOf(door: Door, marks: readonly KeptMark[]): DoorLine[] {
  const last = new Map(marks.map((mark) => [mark.personId, mark]))
  return door.items.map((line) => {
    const mark = last.get(line.personId)
    if (!mark) return { ...line, waiting: false }
    const waiting = mark.sent === 0
    return { ...line, state: mark.state, markedAt: mark.state && mark.at, source: mark.state && mark.source, waiting }
  })
}

/** The filters of the desk: still awaited, in the room, away with reason, everybody. */
export const shows = ['missing', 'came', 'away', 'all'] as const

export type Show = (typeof shows)[number]

const groups: Record<AttendanceState, Show> = {
  present: 'came',
  late: 'came',
  left_early: 'came',
  on_leave: 'away',
  official_trip: 'away',
  absent: 'missing',
}

export function showOf(state: AttendanceState | null): Exclude<Show, 'all'> {
  return (state === null ? 'missing' : groups[state]) as Exclude<Show, 'all'>
}

/** How many of those due are where. */
export function countsOf(
  lines: readonly DoorLine[],
): Record<'due' | 'came' | 'away' | 'missing' | 'observers', number> {
  const due = lines.filter(({ dueAs }) => dueAs === 'due')
  const count = (show: Show) => due.filter(({ state }) => showOf(state) === show).length
  return {
    due: due.length,
    came: count('came'),
    away: count('away'),
    missing: count('missing'),
    observers: lines.length - due.length,
  }
}

/** Whom a search means: by number exactly, by initials from the start, by name or sector anywhere. */
export function isMeant({ number, name, initials, unitName }: DoorLine, search: string): boolean {
  if (search === '') return true
  if (/^\d+$/.test(search)) return number === Number(search)
  return name.includes(search) || initials.startsWith(search) || (unitName?.includes(search) ?? false)
}
