import Big from 'big.js'
import { addDays, daysBetween } from '../calendar/business-day.ts'
import { plain } from './bounds.ts'
import type { Scheme } from './scheme.ts'
import type { Words } from './sheet.ts'
import type { Interval, Subject } from './subject.ts'

/** How somebody is treated whose seat does not cover the whole period. Nothing published says how: it is the pack's to say. */
export interface PartYear {
  mode: 'exempt' | 'pro_rata'
  /** The days on which a seat was held, as half-open intervals within the period. */
  held: Interval[]
  days: number
  /** Days of the whole period; `null` while its end is not fixed. */
  of: number | null
}

const farAway = '9999-12-31'

/**
 * Says whether the subject's seats leave a part of the period open, and what the scheme wants done then; `null` where
 * the whole period counts. Seats of one person do not overlap.
 */
export function partYearOf({ partYear }: Scheme, { seats, period }: Subject): PartYear | null {
  if (!partYear || partYear === 'whole' || !seats) return null
  const end = period.until ?? farAway
  const held = seats
    .map(({ from, until }) => ({ from: latest(from, period.from), until: earliest(until ?? farAway, end) }))
    .filter(({ from, until }) => from < until)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
  const days = held.reduce((total, { from, until }) => total + daysBetween(from, until), 0)
  const whole = daysBetween(period.from, end)
  return days >= whole ? null : { mode: partYear, held, days, of: period.until === null ? null : whole }
}

/** A line of the scheme for the days served, to two places: 60 for 146 of 365 days is 24. */
export function lineFor(atLeast: string, part: PartYear | null): string {
  if (part?.mode !== 'pro_rata' || part.of === null) return atLeast
  return plain(new Big(atLeast).times(part.days).div(part.of).round(2, Big.roundHalfUp))
}

/** What the sheet says about the part of the year. */
export function partYearWords({ mode, held, days, of }: PartYear): Words {
  const spans = held.map(({ from, until }) =>
    until === farAway || until === null ? `${from} —` : `${from} — ${addDays(until, -1)}`,
  )
  const zh = `任职不满全年（${spans.join('，')}），只计任职期间的记录`
  const en = `no seat for the whole year (${spans.join(', ')}), only records of that time count`
  if (mode === 'exempt') return { zh: `${zh}，不评等次`, en: `${en}; no grade` }
  if (of === null)
    return { zh: `${zh}；年度止日未定，暂不折算等次线`, en: `${en}; no grade before the year’s end is fixed` }
  return { zh: `${zh}，等次线按 ${days} ÷ ${of} 天折算`, en: `${en}; lines for ${days} of ${of} days` }
}

function latest(a: string, b: string): string {
  return a > b ? a : b
}

function earliest(a: string, b: string): string {
  return a < b ? a : b
}
