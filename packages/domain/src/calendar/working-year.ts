import { daysBetween, weekday } from './business-day.ts'
import type { WorkingCalendar } from './working-day.ts'

/** One year's arrangement as the State Council's notice publishes it. */
export interface WorkingYear {
  year: number
  holidays: WorkingCalendar['holidays']
  makeUpDays: string[]
}

/** What cannot be right in a year's arrangement, and where. */
export interface WorkingYearFault {
  place: string
  code:
    | 'year_missing'
    | 'unreadable'
    | 'weekday_differs'
    | 'length_differs'
    | 'outside_year'
    | 'reversed'
    | 'overlaps'
    | 'not_a_weekend'
    | 'is_a_holiday'
    | 'no_holidays'
}

const longestHoliday = 12

/**
 * What is wrong with a year's arrangement: days of another year (New Year may begin in the last days of December),
 * holidays that overlap or run backwards, make-up days that are no weekend or lie within a holiday.
 */
export function faultsOfYear({ year, holidays, makeUpDays }: WorkingYear): WorkingYearFault[] {
  const belongs = (day: string) => day >= `${year - 1}-12-25` && day <= `${year}-12-31`
  const inHoliday = (day: string) => holidays.some(({ from, through }) => day >= from && day <= through)
  const faults: WorkingYearFault[] = holidays.length === 0 ? [{ place: '', code: 'no_holidays' }] : []
  for (const [at, { name, from, through }] of holidays.entries()) {
    const say = (code: WorkingYearFault['code']) => faults.push({ place: name, code })
    if (from > through || daysBetween(from, through) > longestHoliday) say('reversed')
    if (!belongs(from) || !belongs(through)) say('outside_year')
    if (holidays.some((other, index) => index < at && other.from <= through && other.through >= from)) say('overlaps')
  }
  for (const day of makeUpDays) {
    if (!belongs(day)) faults.push({ place: day, code: 'outside_year' })
    if (weekday(day) < 6) faults.push({ place: day, code: 'not_a_weekend' })
    if (inHoliday(day)) faults.push({ place: day, code: 'is_a_holiday' })
  }
  return faults
}

/** The calendar with one year's arrangement in place of whatever it held of that year. */
export function withYear(
  calendar: WorkingCalendar | undefined,
  { year, holidays, makeUpDays }: WorkingYear,
): WorkingCalendar {
  const base = calendar ?? { basis: [], holidays: [], makeUpDays: [] }
  const ofOther = (day: string) => yearOf(day) !== year
  return {
    basis: base.basis,
    holidays: [...base.holidays.filter(({ through }) => ofOther(through)), ...holidays].toSorted((a, b) =>
      a.from < b.from ? -1 : 1,
    ),
    makeUpDays: [...base.makeUpDays.filter(ofOther), ...makeUpDays].toSorted(),
  }
}

/** The years of which a calendar holds an arrangement, each with its own days. */
export function yearsOf({ holidays, makeUpDays }: WorkingCalendar): WorkingYear[] {
  const years = [...new Set(holidays.map(({ through }) => yearOf(through)))].toSorted((a, b) => a - b)
  return years.map((year) => ({
    year,
    holidays: holidays.filter(({ through }) => yearOf(through) === year),
    makeUpDays: makeUpDays.filter((day) => yearOf(day) === year),
  }))
}

const publishedBy = 11

/** The year without an arrangement that should have one by now: this one, and from November on (通常11月公布) the next. */
export function missingYear(calendar: WorkingCalendar | undefined, today: string): number | null {
  const known = new Set(calendar ? yearsOf(calendar).map(({ year }) => year) : [])
  const [year = 0, month = 0] = today.split('-').map(Number)
  if (!known.has(year)) return year
  return month >= publishedBy && !known.has(year + 1) ? year + 1 : null
}

/** Days before the twenty-fifth of December belong to their own year, the last ones to New Year of the next. */
function yearOf(day: string): number {
  return Number(day.slice(0, 4)) + (day.slice(5) >= '12-25' ? 1 : 0)
}
