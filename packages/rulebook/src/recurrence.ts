import type { DutyRule, Recurrence } from '@tongxin/domain/duties/duty-rule'
import { dueDayOf, type Period } from '@tongxin/domain/duties/period'
import type { WorkingCalendar } from '@tongxin/domain/calendar/working-day'
import { addDays, addMonths } from '@tongxin/domain/calendar/business-day'
import ICAL from 'ical.js'

/** A duty year as far as recurrences need it; without an end it is taken to last twelve months. */
export interface AnchorYear {
  from: string
  until: string | null
}

/** A period with the day by which its duty is due. */
export interface DuePeriod extends Period {
  dueOn: string
}

const frequencies = new Set(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'])
const mostOfAYear = 400

/** Why a recurrence of RFC 5545 cannot be used here, or `null`: it says how often, never until when. */
export function faultOfRecurrence(rule: string): string | null {
  try {
    const recur = ICAL.Recur.fromString(rule)
    if (!frequencies.has(recur.freq)) return '重复规则（RFC 5545）须以 FREQ=DAILY、WEEKLY、MONTHLY 或者 YEARLY 开头'
    if (recur.count !== null || recur.until !== null) return '重复规则不写 COUNT 和 UNTIL：规定动作没有终期'
    startsOf(rule, { from: '2026-01-01', until: '2027-01-01' })
    return null
  } catch (error) {
    return `不是 RFC 5545 的重复规则（${error instanceof Error ? error.message : String(error)}）`
  }
}

/**
 * The periods of a duty that touch a range of days, with one more at each end: each begins with an instance of the
 * recurrence and lasts until the next one, or until its year ends. Plenary to plenary where the rule counts by duty years.
 */
export function periodsOf(
  { recurrence, due }: Pick<DutyRule, 'recurrence' | 'due'>,
  range: { from: string; through: string },
  years: readonly AnchorYear[],
  calendar: WorkingCalendar | undefined,
): DuePeriod[] {
  const periods = anchorsOf(recurrence, range, years).flatMap((anchor) => {
    const starts = startsOf(recurrence.rule, anchor)
    return starts.map((from, at): Period => ({ from, until: starts[at + 1] ?? anchor.until }))
  })
  const first = periods.findIndex(({ until }) => until > range.from)
  const last = periods.findLastIndex(({ from }) => from <= range.through)
  if (first < 0) return []
  return periods
    .slice(Math.max(0, first - 1), last + 2)
    .map((period) => ({ ...period, dueOn: dueDayOf(period, due, calendar) }))
}

interface Anchor {
  from: string
  until: string
}

function anchorsOf({ start }: Recurrence, range: { from: string; through: string }, years: readonly AnchorYear[]) {
  if (start === 'calendar_year') return calendarYears(Number(range.from.slice(0, 4)), Number(range.through.slice(0, 4)))
  if (typeof start === 'object') return [{ from: start.on, until: addDays(range.through, mostOfAYear) }]
  return years
    .map(({ from, until }): Anchor => ({ from, until: until ?? addMonths(from, 12) }))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
}

function calendarYears(first: number, last: number): Anchor[] {
  return Array.from({ length: last - first + 3 }, (_, at) => ({
    from: `${first - 1 + at}-01-01`,
    until: `${first + at}-01-01`,
  }))
}

function startsOf(rule: string, { from, until }: Anchor): string[] {
  const end = ICAL.Time.fromDateString(until)
  const iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString(from))
  const starts: string[] = []
  for (let next = iterator.next(); next && next.compare(end) < 0; next = iterator.next()) starts.push(next.toString())
  return starts
}
