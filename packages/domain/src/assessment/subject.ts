import { isWithin } from '../calendar/business-day.ts'
import type { Fact } from '../ledger/fact.ts'

/** A post the subject held: its kind and the half-open interval. */
export interface Hat {
  key: string
  from: string
  until: string | null
}

/** What is known of one person in one period: all a sheet is computed from. */
export interface Subject {
  facts: readonly Fact[]
  hats: readonly Hat[]
  period: { from: string; until: string | null }
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
