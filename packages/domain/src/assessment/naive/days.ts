import { addDays, daysBetween } from '../../calendar/business-day.ts'
import type { Interval, Subject } from '../subject.ts'
import type { ByPeriodNode } from '../scheme-node.ts'
import type { Scope } from './scope.ts'

const never = '9999-12-31'

/** Every day of an interval that has an end, one by one. */
export function daysOf({ from, until }: Interval): string[] {
  if (until === null) return []
  return Array.from({ length: Math.max(0, daysBetween(from, until)) }, (_, at) => addDays(from, at))
}

/** Whether a day lies in one of some intervals. */
export function lies(day: string, intervals: readonly Interval[]): boolean {
  return intervals.some(({ from, until }) => from <= day && day < (until ?? never))
}

/** Whether one of the posts was held on a day. */
export function holds(subject: Subject, posts: readonly string[], day: string): boolean {
  return lies(
    day,
    subject.hats.filter(({ key }) => posts.includes(key)),
  )
}

/** Whether one of the posts was held on any day of a stretch. */
export function everHolds(subject: Subject, posts: readonly string[], stretch: Interval): boolean {
  return subject.hats.some(
    (hat) => posts.includes(hat.key) && hat.from < (stretch.until ?? never) && stretch.from < (hat.until ?? never),
  )
}

/** Whether only days with a seat count. */
export function seatsMatter({ scheme, subject }: Pick<Scope, 'scheme' | 'subject'>): boolean {
  return (scheme.partYear ?? 'whole') !== 'whole' && subject.seats !== undefined
}

/** The first and the last day of a stretch that count; an open one ends on a day of which only posts without an end know. */
export function endsOf(scope: Scope): { first: string; last: string } | null {
  const { subject, stretch } = scope
  const spans = (seatsMatter(scope) ? (subject.seats ?? []) : [stretch])
    .map(({ from, until }) => ({
      from: from < stretch.from ? stretch.from : from,
      until: (until ?? never) < (stretch.until ?? never) ? (until ?? never) : (stretch.until ?? never),
    }))
    .filter(({ from, until }) => from < until)
  const [first] = spans.map(({ from }) => from).sort()
  const last = spans
    .map(({ until }) => until)
    .sort()
    .at(-1)
  return first && last ? { first, last: addDays(last, -1) } : null
}

/** The share of a stretch's days with a seat, or `null` where its end is not fixed. */
export function seatDays({ seats }: Subject, stretch: Interval): { days: number; of: number } | null {
  if (stretch.until === null) return null
  const all = daysOf(stretch)
  return { days: seats ? all.filter((day) => lies(day, seats)).length : all.length, of: all.length }
}

/** The parts of a stretch, in order. */
export function partsOf(span: ByPeriodNode['span'], scope: Scope): Interval[] {
  const { stretch } = scope
  if (typeof span === 'object') return span.stages.map((stage) => stageWithin(stage, stretch.from))
  const until = stretch.until ?? monthsLater(stretch.from, lengths[scope.scheme.period])
  const parts: Interval[] = []
  for (let from = stretch.from; from < until;) {
    const next = firstOfNext(span, from)
    parts.push({ from, until: next < until ? next : until })
    from = next
  }
  return parts
}

const months = { month: 1, quarter: 3, half_year: 6 }
const lengths = { ...months, calendar_year: 12, duty_year: 12, session: 12, term: 60 }

function monthsLater(day: string, number: number): string {
  const month = Number(day.slice(5, 7)) - 1 + number
  const year = Number(day.slice(0, 4)) + Math.floor(month / 12)
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}${day.slice(7)}`
}

function firstOfNext(span: keyof typeof months, day: string): string {
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7)) - 1
  const first = month - (month % months[span]) + months[span]
  return `${year + Math.floor(first / 12)}-${String((first % 12) + 1).padStart(2, '0')}-01`
}

function stageWithin({ from, until }: { from: string; until: string }, start: string): Interval {
  const begins = dated(from, start, false)
  return { from: begins, until: dated(until, begins, true) }
}

function dated(day: string, notBefore: string, after: boolean): string {
  if (day.length > 5) return day
  const year = Number(notBefore.slice(0, 4))
  const here = `${year}-${day}`
  const late = after ? here <= notBefore : here < notBefore
  return late ? `${year + 1}-${day}` : here
}
