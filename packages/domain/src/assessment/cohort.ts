import type { Decimal } from './decimal.ts'
import { millionthsOf } from './fixed-point.ts'

/** The values of an item among all assessed, the own one included, those without a value left out; by the item's id. */
export type Cohort = Readonly<Record<string, readonly Decimal[]>>

/** A cohort as the engine wants it: from the highest down. */
export function sortedCohort(cohort: Cohort): Map<string, Float64Array> {
  return new Map(
    Object.entries(cohort).map(([id, values]) => [id, Float64Array.from(values, millionthsOf).sort().reverse()]),
  )
}
