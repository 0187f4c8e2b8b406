import { addDays, addMonths } from '../calendar/business-day.ts'
import { addWorkingDays, isWorkingDay, type WorkingCalendar } from '../calendar/working-day.ts'
import type { Basis, Named } from '../pack/pack.ts'

/** A period of the rule pack within which the next step of a case is due (办理期限). */
export interface Deadline {
  key: string
  name: Named
  count: number
  unit: 'working_days' | 'days' | 'months'
  /** How many working days before its end a step counts as due soon. */
  warning: number
  basis: Basis[]
}

const weekends: WorkingCalendar = { basis: [], holidays: [], makeUpDays: [] }

/** The pack's deadline of that key; `null` where the pack has none: then nothing is promised. */
export function deadlineOf(pack: { deadlines?: readonly Deadline[] }, key: string): Deadline | null {
  return pack.deadlines?.find((deadline) => deadline.key === key) ?? null
}

/**
 * The last day of a period that begins on a business day. The day on which it begins does not count, and a period of
 * days or months that ends on a day off ends on the next working day (《民法典》第二百零一条、第二百零三条).
 */
export function lastDayOf({ count, unit }: Deadline, from: string, calendar: WorkingCalendar = weekends): string {
  if (unit === 'working_days') return addWorkingDays(from, count, calendar)
  let last = unit === 'days' ? addDays(from, count) : addMonths(from, count)
  while (!isWorkingDay(last, calendar)) last = addDays(last, 1)
  return last
}

/** Where a clock stands: how many working days are left; negative: how many have gone since the last day. */
export interface ClockFace {
  state: 'ahead' | 'soon' | 'over'
  workingDays: number
}

/** Reads a clock on a business day. On the last day itself nothing is over yet. */
export function readClock(
  dueOn: string,
  today: string,
  warning: number,
  calendar: WorkingCalendar = weekends,
): ClockFace {
  if (today > dueOn) return { state: 'over', workingDays: -workingDaysAfter(dueOn, today, calendar) }
  const workingDays = workingDaysAfter(today, dueOn, calendar)
  return { state: workingDays <= warning ? 'soon' : 'ahead', workingDays }
}

/** How many days are worked after one day up to and including another, which is not earlier. */
function workingDaysAfter(from: string, through: string, calendar: WorkingCalendar): number {
  let count = 0
  for (let day = addDays(from, 1); day <= through; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) count += 1
  return count
}
