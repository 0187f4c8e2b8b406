import type { AttendanceState } from './attendance.ts'

/**
 * What became of a statement that a device at the door made: it changed the line, it said what stood there already,
 * or it contradicts something the device did not know of and waits for the organiser.
 */
export const doorOutcomes = ['applied', 'agreed', 'asked', 'off_list'] as const

export type DoorOutcome = (typeof doorOutcomes)[number]

export interface DoorStatement {
  /** What the device says; `null` takes back what it said before. */
  state: AttendanceState | null
  /** What the device had last heard of the line from the server when it spoke. */
  seen: AttendanceState | null
}

export interface DoorLine {
  /** What stands on the line now. */
  current: AttendanceState | null
  /** The line stands as this device left it, and no other device has said the same since. */
  ownWord: boolean
  /** A statement of this device about the person waits for the organiser. */
  waiting: boolean
}

/**
 * Decides what becomes of a statement from the door. Whoever speaks knowing what stands there changes it on purpose;
 * two who say the same agree; whoever contradicts something he could not know of is not overruled and does not
 * overrule: the organiser is asked.
 */
export function decideAtTheDoor({ state, seen }: DoorStatement, { current, ownWord, waiting }: DoorLine): DoorOutcome {
  if (state === current) return 'agreed'
  if (state === null && waiting) return 'agreed'
  return current === null || current === seen || ownWord ? 'applied' : 'asked'
}

/** Where two sources agree the earliest moment stands. */
export function earliestOf(standing: Date | null, said: Date): Date {
  return standing !== null && standing <= said ? standing : said
}

/** How long one code of the door is shown, in seconds. */
export const doorCodeSeconds = 15

/** The number of the stretch of time in which a moment falls: the same for everybody, from the epoch on. */
export function doorWindowOf(moment: Date): number {
  return Math.floor(moment.getTime() / 1000 / doorCodeSeconds)
}

/** A code counts while it is shown and while the next one is: the way from the screen to the server takes its time. */
export function isDoorCodeCurrent(window: number, now: Date): boolean {
  const age = doorWindowOf(now) - window
  return age === 0 || age === 1
}

/**
 * The moment a device spoke, in the server's time: what its own clock is off when it sends is taken off. Never later
 * than now.
 */
export function momentOfDevice(said: Date, sentAt: Date, now: Date): Date {
  return new Date(Math.min(now.getTime(), said.getTime() + (now.getTime() - sentAt.getTime())))
}
