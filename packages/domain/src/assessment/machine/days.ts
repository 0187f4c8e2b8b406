import type { Span, Who } from '../columns/fact-columns.ts'
import type { Window } from '../plan/plan.ts'

/** Whether one of the posts was held at any time of a window. */
export function heldWithin({ hats }: Who, posts: ReadonlySet<string>, { from, until }: Span): boolean {
  for (const hat of hats) if (hat.from < until && hat.until > from && posts.has(hat.key)) return true
  return false
}

/** Whether one of the posts was held on a day. */
export function heldOn({ hats }: Who, posts: ReadonlySet<string>, day: number): boolean {
  for (const hat of hats) if (hat.from <= day && day < hat.until && posts.has(hat.key)) return true
  return false
}

/** Whether a day counts. */
export function countsOn(spans: readonly Span[], day: number): boolean {
  for (const { from, until } of spans) if (from <= day && day < until) return true
  return false
}

/** The days of a window that count. */
export function daysWithin(spans: readonly Span[], stretch: Span): Span[] {
  return spans
    .map(({ from, until }) => ({ from: Math.max(from, stretch.from), until: Math.min(until, stretch.until) }))
    .filter(({ from, until }) => from < until)
}

/** How many days some spans have; they do not overlap. */
export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { from, until }) => sum + until - from, 0)
}

/**
 * How many of the days of a window that count belong to each of some cases: a day belongs to the first case one of
 * whose posts is held that day; the last number is the days that fit none.
 */
export function daysByCase(
  who: Who,
  spans: readonly Span[],
  stretch: Window,
  cases: ReadonlyArray<ReadonlySet<string>>,
) {
  const days = [...cases.map(() => 0), 0]
  for (const span of daysWithin(spans, stretch)) {
    const borders = new Set([span.from, span.until])
    for (const { from, until } of who.hats)
      for (const border of [from, until]) if (border > span.from && border < span.until) borders.add(border)
    const sorted = [...borders].sort((a, b) => a - b)
    for (let at = 1; at < sorted.length; at += 1) {
      const from = sorted[at - 1] as number
      const fits = cases.findIndex((posts) => heldOn(who, posts, from))
      days[fits === -1 ? cases.length : fits] = (days.at(fits) ?? 0) + (sorted[at] as number) - from
    }
  }
  return days
}
