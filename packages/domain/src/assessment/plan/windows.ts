import { dayNumber, dayOf, monthOf, monthStart } from '../columns/day-number.ts'
import type { ByPeriodNode } from '../scheme-node.ts'
import type { Scheme } from '../scheme.ts'
import type { Window } from './plan.ts'

const months: Record<Scheme['period'], number> = {
  month: 1,
  quarter: 3,
  half_year: 6,
  calendar_year: 12,
  duty_year: 12,
  session: 12,
  term: 60,
}

/**
 * The windows of a `by_period` within another: calendar months, quarters or half-years cut to it, or named stages.
 * An open window reaches as far as the scheme's period is long, whatever facts there are.
 */
export function windowsOf(span: ByPeriodNode['span'], around: Window, { period }: Scheme): Window[] {
  const { year, month } = monthOf(around.from)
  const end = around.fixed ? around.until : sameDayLater(around.from, months[period])
  if (typeof span === 'object') return stages(span.stages, { ...around, until: end })
  const length = { month: 1, quarter: 3, half_year: 6 }[span]
  const windows: Window[] = []
  for (let at = Math.floor(month / length) * length; monthStart(year, at) < end; at += length)
    windows.push(
      cut({
        from: monthStart(year, at),
        until: monthStart(year, at + length),
        until_: end,
        around,
        title: titleOf(span, year, at),
      }),
    )
  return windows.filter(({ from, until }) => from < until)
}

function cut({
  from,
  until,
  until_,
  around,
  title,
}: {
  from: number
  until: number
  until_: number
  around: Window
  title: Window['title']
}): Window {
  const begins = Math.max(from, around.from)
  return { from: begins, until: Math.min(until, until_), fixed: true, suffix: `@${dayOf(begins)}`, title }
}

function sameDayLater(from: number, number: number): number {
  const { year, month } = monthOf(from)
  return monthStart(year, month + number) + (from - monthStart(year, month))
}

function titleOf(span: 'month' | 'quarter' | 'half_year', inYear: number, at: number): Window['title'] {
  const year = inYear + Math.floor(at / 12)
  const month = at % 12
  if (span === 'month') return { zh: `${year}年${month + 1}月`, en: `${year}-${`${month + 1}`.padStart(2, '0')}` }
  if (span === 'quarter') {
    const quarter = Math.floor(month / 3) + 1
    return { zh: `${year}年第${quarter}季度`, en: `${year} Q${quarter}` }
  }
  return month < 6
    ? { zh: `${year}年上半年`, en: `${year} first half` }
    : { zh: `${year}年下半年`, en: `${year} second half` }
}

/** Stages by day and month, or by full days; the end is half-open. */
function stages(given: ReadonlyArray<{ title: string; from: string; until: string }>, around: Window): Window[] {
  const windows = given.map(({ title, from, until }) => {
    const begins = onOrAfter(from, around.from)
    const ends = onOrAfter(until, begins + 1)
    return cut({ from: begins, until: ends, until_: around.until, around, title: { zh: title, en: title } })
  })
  return windows.filter(({ from, until }) => from < until)
}

function onOrAfter(day: string, least: number): number {
  if (day.length > 5) return dayNumber(day)
  const { year } = monthOf(least)
  const this_ = dayNumber(`${year}-${day}`)
  return this_ >= least ? this_ : dayNumber(`${year + 1}-${day}`)
}
