import { isWithin } from '../calendar/business-day.ts'
import type { Fact } from '../ledger/fact.ts'

/** Business days from one on up to, not including, another; without an end it is open. */
export interface Interval {
  from: string
  until: string | null
}

/** A post the subject held: its kind and when. */
export interface Hat extends Interval {
  key: string
}

/** What is known of one person in one period: all a sheet is computed from. */
export interface Subject {
  facts: readonly Fact[]
  hats: readonly Hat[]
  /** When the subject had a seat; without it, the whole period. */
  seats?: readonly Interval[]
  period: Interval
  /** Earlier adopted results, the earliest first. */
  history?: readonly PastResult[]
  /** First day of the current term; without it, all earlier results belong to the term. */
  termFrom?: string
}

/** A result that a meeting adopted. */
export interface PastResult {
  /** Title of its period. */
  period: string
  /** Its end, half-open. */
  until: string
  total: string | null
  grade: string | null
}

/** Whether one of the posts was held on a day. */
export function heldOn(hats: readonly Hat[], keys: readonly string[], day: string): boolean {
  return hats.some((hat) => keys.includes(hat.key) && isWithin(day, hat.from, hat.until))
}

/** Whether one of the posts was held at any time of the period. */
export function heldWithin(hats: readonly Hat[], keys: readonly string[], period: Subject['period']): boolean {
  return hats.some(
    (hat) =>
      keys.includes(hat.key) &&
      (period.until === null || hat.from < period.until) &&
      (hat.until === null || hat.until > period.from),
  )
}
