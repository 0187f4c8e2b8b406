/** What became of somebody's invitation. Leave and official trips are states of equal dignity (F1). */
export const attendanceStates = ['present', 'late', 'left_early', 'on_leave', 'official_trip', 'absent'] as const

export type AttendanceState = (typeof attendanceStates)[number]

/** States of people who were in the room. */
const inTheRoom: readonly AttendanceState[] = ['present', 'late', 'left_early']

export interface AttendanceMark {
  dueAs: 'due' | 'observer'
  /** `null`: nobody has been marked yet. */
  state: AttendanceState | null
}

/** The attendance as the minutes and the sign-in sheet print it; all but `observers` count those due. */
export interface Tally {
  due: number
  present: number
  late: number
  leftEarly: number
  onLeave: number
  officialTrip: number
  absent: number
  unmarked: number
  observers: number
}

const tallyField = {
  present: 'present',
  late: 'late',
  left_early: 'leftEarly',
  on_leave: 'onLeave',
  official_trip: 'officialTrip',
  absent: 'absent',
} as const satisfies Record<AttendanceState, keyof Tally>

/** Counts marks. `due` is always the sum of the six states and those not yet marked. */
export function tallyOf(marks: Iterable<AttendanceMark>): Tally {
  const tally: Tally = {
    due: 0,
    present: 0,
    late: 0,
    leftEarly: 0,
    onLeave: 0,
    officialTrip: 0,
    absent: 0,
    unmarked: 0,
    observers: 0,
  }
  for (const { dueAs, state } of marks) {
    if (dueAs === 'observer') {
      tally.observers += 1
      continue
    }
    tally.due += 1
    tally[state === null ? 'unmarked' : tallyField[state]] += 1
  }
  return tally
}

/** Those due who came, early or late, to the end or not. */
export function attendedOf(tally: Tally): number {
  return tally.present + tally.late + tally.leftEarly
}

/** Says whether somebody was in the room. */
export function wasInTheRoom(state: AttendanceState): boolean {
  return inTheRoom.includes(state)
}

/**
 * The half-days somebody attended: what the record says, otherwise all of them for people in the room and none for
 * the others. Half-days are multiples of 0.5.
 */
export function halfDaysAttended(state: AttendanceState, recorded: number | null, halfDays: number): number {
  if (!wasInTheRoom(state)) return 0
  return Math.min(recorded ?? halfDays, halfDays)
}

/**
 * What a mark counts as. Where the pack sets a share, e.g. `2/3`, somebody who was in the room for less of the
 * meeting's half-days counts as absent (domain.md §3.2, [S11]). Exact: the share is compared in whole numbers.
 */
export function countsAs(
  state: AttendanceState,
  recorded: number | null,
  halfDays: number,
  attendedShare?: string,
): AttendanceState {
  if (!attendedShare || !wasInTheRoom(state)) return state
  const [part, whole] = shareOf(attendedShare)
  const attended = halfDaysAttended(state, recorded, halfDays)
  return attended * 2 * whole >= halfDays * 2 * part ? state : 'absent'
}

function shareOf(share: string): [part: number, whole: number] {
  const [part, whole] = share.split('/').map(Number)
  if (!part || !whole) throw new RangeError(`Not a share such as 2/3: ${share}`)
  return [part, whole]
}
