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
  const own = ownRecords(periods, records)
  const late = periods.map(() => false)
  for (const [at, period] of periods.entries()) {
    const mine = own[at] ?? []
    takeSurplus(mine, own[at - 1], times, ({ on }) => on >= addDays(period.from, -tolerance))
    takeSurplus(mine, own[at + 1], times, ({ on }) => on < addDays(period.until, tolerance))
    const lacking = mine.length < times
    takeSurplus(mine, own[at + 1], times, () => true)
    late[at] = lacking && mine.length >= times
    if (mine.length > 1) mine.sort((a, b) => (a.on < b.on ? -1 : 1))
  }
  return own.map((counted, at) => ({ records: counted, late: late[at] ?? false }))
}

/** The records of each period by their day, in one pass over both. */
function ownRecords(periods: readonly Period[], records: readonly DutyRecord[]): DutyRecord[][] {
  const own = periods.map((): DutyRecord[] => [])
  let at = 0
  for (const record of records) {
    while (at < periods.length && (periods[at]?.until ?? '') <= record.on) at += 1
    if (record.on >= (periods[at]?.from ?? '9999')) own[at]?.push(record)
  }
  return own
}

/** Moves what the neighbour has above its own need, the earliest first, until the need is met. */
function takeSurplus(
  mine: DutyRecord[],
  neighbour: DutyRecord[] | undefined,
  times: number,
  fits: (record: DutyRecord) => boolean,
): void {
  if (mine.length >= times || !neighbour || neighbour.length <= times) return
  for (const record of [...neighbour]) {
    if (mine.length >= times || neighbour.length <= times) return
    if (!fits(record)) continue
    neighbour.splice(neighbour.indexOf(record), 1)
    mine.push(record)
  }
}
