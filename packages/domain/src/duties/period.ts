import type { WorkingCalendar } from '../calendar/working-day.ts'
import { isWorkingDay } from '../calendar/working-day.ts'
import { addDays } from '../calendar/business-day.ts'
import type { DutyRule } from './duty-rule.ts'

/** One turn of a recurring duty: from the first day up to but not including the last. */
export interface Period {
  from: string
  until: string
}

/** The day by which a duty of the period is due: its last day, or its last working day where the rule says so. */
export function dueDayOf({ from, until }: Period, due: DutyRule['due'], calendar: WorkingCalendar | undefined): string {
  const last = addDays(until, -1)
  if (due === 'last_day' || !calendar) return last
  let day = last
  while (day > from && !isWorkingDay(day, calendar)) day = addDays(day, -1)
  return isWorkingDay(day, calendar) ? day : last
}

/** The periods that touch a range of days, first and last included. */
export function touching<P extends Period>(periods: readonly P[], from: string, through: string): P[] {
  return periods.filter((period) => period.from <= through && period.until > from)
}
