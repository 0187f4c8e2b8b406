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
 * Says whether half-days recorded beside a mark can be true: more than none and at most all of the meeting's for
 * people in the room, none for the others. Without a record there is nothing to doubt. Multiples of 0.5.
 */
export function halfDaysPossible(state: AttendanceState, recorded: number | null, halfDays: number): boolean {
  if (recorded === null) return true
  return wasInTheRoom(state) ? recorded > 0 && recorded <= halfDays : recorded === 0
}
