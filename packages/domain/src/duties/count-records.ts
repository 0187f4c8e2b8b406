import { addDays } from '../calendar/business-day.ts'
import type { Period } from './period.ts'
import type { DutyRecord } from './record.ts'

/** What counts for a period, and whether any of it came only after its end. */
export interface Counted {
  records: DutyRecord[]
  late: boolean
}

/**
 * Gives every period its records, each record to one period. A record counts for the period of its day. What a period
 * lacks is taken from the days of tolerance beside it, then, as done late (补开), from the period that follows; only what
 * the neighbour does not need itself. Periods and records come in order of day, with one period more at each end than
 * is asked about.
 */
export function countRecords(
  periods: readonly Period[],
  records: readonly DutyRecord[],
  times: number,
  tolerance: number,
): Counted[] {
  const own = periods.map(({ from, until }) => records.filter(({ on }) => on >= from && on < until))
  const late = periods.map(() => false)
  for (const [at, period] of periods.entries()) {
    const mine = own[at] ?? []
    takeSurplus(mine, own[at - 1], times, ({ on }) => on >= addDays(period.from, -tolerance))
    takeSurplus(mine, own[at + 1], times, ({ on }) => on < addDays(period.until, tolerance))
    const lacking = mine.length < times
    takeSurplus(mine, own[at + 1], times, () => true)
    late[at] = lacking && mine.length >= times
    mine.sort((a, b) => (a.on < b.on ? -1 : 1))
  }
  return own.map((counted, at) => ({ records: counted, late: late[at] ?? false }))
}

/** Moves what the neighbour has above its own need, the earliest first, until the need is met. */
function takeSurplus(
  mine: DutyRecord[],
  neighbour: DutyRecord[] | undefined,
  times: number,
  fits: (record: DutyRecord) => boolean,
): void {
  for (const record of [...(neighbour ?? [])]) {
    if (mine.length >= times || !neighbour || neighbour.length <= times) return
    if (!fits(record)) continue
    neighbour.splice(neighbour.indexOf(record), 1)
    mine.push(record)
  }
}
