import { daysBetween, addDays } from '../calendar/business-day.ts'
import type { Period } from './period.ts'

/**
 * `ahead`: its period has not begun · `due`: the period runs · `done` · `late`: done after its period · `missed` ·
 * `waived`: by somebody, for a reason.
 */
export const occurrenceStates = ['ahead', 'due', 'done', 'late', 'missed', 'waived'] as const

export type OccurrenceState = (typeof occurrenceStates)[number]

/** Days on which a subject owes a duty, half-open; without an end it goes on. */
export interface Span {
  from: string
  until: string | null
}

/** What is known of one turn of a duty of one subject. */
interface Standing {
  period: Period
  needed: number
  had: number
  /** What is there came only after the period. */
  late: boolean
  waived: boolean
}

/** The state of one turn on a day. A waiver says that it need not be done; what was done all the same counts as done. */
export function stateOf({ period, needed, had, late, waived }: Standing, today: string): OccurrenceState {
  if (had >= needed) return late ? 'late' : 'done'
  if (waived) return 'waived'
  if (today < period.from) return 'ahead'
  return today < period.until ? 'due' : 'missed'
}

/**
 * Whether a subject owes the turn: it does if it is obliged on the last day of the period and was for at least half of
 * it. A branch that was founded, split or given a committee shortly before the end begins with the next period; one that
 * ended before owes nothing any more (the shape on the day counts; domain.md §4.2).
 */
export function owes(spans: readonly Span[], { from, until }: Period): boolean {
  const last = addDays(until, -1)
  if (!spans.some((span) => span.from <= last && (span.until === null || span.until > last))) return false
  const days = spans.reduce((sum, span) => sum + overlap(span, from, until), 0)
  return days * 2 >= daysBetween(from, until)
}

function overlap(span: Span, from: string, until: string): number {
  const begin = span.from > from ? span.from : from
  const end = span.until !== null && span.until < until ? span.until : until
  return begin < end ? daysBetween(begin, end) : 0
}

/** The days that lie in both lists of spans. */
export function bothSpans(one: readonly Span[], other: readonly Span[]): Span[] {
  return one.flatMap((a) =>
    other.flatMap((b) => {
      const from = a.from > b.from ? a.from : b.from
      const until = a.until === null || (b.until !== null && b.until < a.until) ? b.until : a.until
      return until === null || from < until ? [{ from, until }] : []
    }),
  )
}

/** The days of a span list outside another one: when a unit is without a shape. */
export function spansWithout(whole: Span, holes: readonly Span[]): Span[] {
  return holes.reduce<Span[]>(
    (left, hole) =>
      left.flatMap((span) => {
        const before = {
          from: span.from,
          until: span.until === null || hole.from < span.until ? hole.from : span.until,
        }
        const after =
          hole.until === null ? null : { from: hole.until > span.from ? hole.until : span.from, until: span.until }
        return [before, after].filter(
          (part): part is Span => part !== null && (part.until === null || part.from < part.until),
        )
      }),
    [whole],
  )
}
