/** The one source of the present moment; nothing else on the server asks the machine. */
export interface Clock {
  now(): Date
  /** The business day in Asia/Shanghai, `YYYY-MM-DD`. */
  today(): string
}

/** A clock that stands where it was put: for tests and for building the demonstration year. */
export interface SettableClock extends Clock {
  /** Moves the clock, forwards or back. Takes a moment or an ISO string with offset. */
  set(moment: Date | string): void
}

const shanghaiOffset = 8 * 60 * 60 * 1000

/** The business day in which a moment falls. China has had one zone without summer time since 1991. */
export function businessDay(moment: Date): string {
  return new Date(moment.getTime() + shanghaiOffset).toISOString().slice(0, 10)
}

/** The first moment of a business day. */
export function startOf(day: string): Date {
  return new Date(`${day}T00:00:00+08:00`)
}

export const systemClock: Clock = clockReading(() => new Date())

export function fixedClock(moment: Date | string): Clock {
  return settableClock(moment)
}

export function settableClock(moment: Date | string): SettableClock {
  let current = validMoment(moment)
  return {
    ...clockReading(() => new Date(current)),
    set(next) {
      current = validMoment(next)
    },
  }
}

function clockReading(now: () => Date): Clock {
  return { now, today: () => businessDay(now()) }
}

function validMoment(moment: Date | string): Date {
  const parsed = new Date(moment)
  if (Number.isNaN(parsed.getTime())) throw new RangeError(`Not a moment: ${String(moment)}`)
  return parsed
}

/** The moment some milliseconds before another. */
export function earlier(moment: Date, milliseconds: number): Date {
  return new Date(moment.getTime() - milliseconds)
}

/** The moment some milliseconds after another. */
export function later(moment: Date, milliseconds: number): Date {
  return new Date(moment.getTime() + milliseconds)
}
