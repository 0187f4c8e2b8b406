import type { Basis } from '../pack/pack.ts'
import { addDays, weekday } from './business-day.ts'

/** The State Council's yearly arrangement: days off, and days on which the work of a day off is made up. */
export interface WorkingCalendar {
  basis: Basis[]
  holidays: Array<{ name: string; from: string; through: string }>
  makeUpDays: string[]
}

/** Says whether a day is worked. A year without an arrangement knows only Saturdays and Sundays. */
export function isWorkingDay(day: string, { holidays, makeUpDays }: WorkingCalendar): boolean {
  if (makeUpDays.includes(day)) return true
  if (holidays.some(({ from, through }) => day >= from && day <= through)) return false
  return weekday(day) <= 5
}

/**
 * The last day of a period of working days. The day on which it begins does not count (《民法典》第二百零一条); zero
 * gives the day itself.
 */
export function addWorkingDays(day: string, count: number, calendar: WorkingCalendar): string {
  let last = day
  for (let left = count; left > 0;) {
    last = addDays(last, 1)
    if (isWorkingDay(last, calendar)) left -= 1
  }
  return last
}
