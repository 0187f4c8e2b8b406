const dayMilliseconds = 86_400_000

/** The last day there is: an open end. */
export const farAway = 2_932_896

const known = new Map<string, number>()

/** A business day as a whole number, so that days in columns compare and subtract. */
export function dayNumber(day: string): number {
  const before = known.get(day)
  if (before !== undefined) return before
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const number = Math.round(Date.UTC(year, month - 1, date) / dayMilliseconds)
  if (known.size > 20_000) known.clear()
  known.set(day, number)
  return number
}

/** An end as a number: half-open; an open end is far away. */
export function endNumber(day: string | null): number {
  return day === null ? farAway : dayNumber(day)
}

/** The day of a number, `YYYY-MM-DD`. */
export function dayOf(number: number): string {
  return new Date(number * dayMilliseconds).toISOString().slice(0, 10)
}

/** Year and month (0–11) of a day. */
export function monthOf(number: number): { year: number; month: number } {
  const date = new Date(number * dayMilliseconds)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() }
}

/** The first day of a month; months beyond 11 lie in later years. */
export function monthStart(year: number, month: number): number {
  return Math.round(Date.UTC(year, month, 1) / dayMilliseconds)
}
