import Big from 'big.js'
import { isWithin } from '../calendar/business-day.ts'
import type { AttributeValue, Fact } from '../ledger/fact.ts'
import type { AttributeCondition, FactFilter } from './fact-filter.ts'
import type { PartYear } from './part-year.ts'
import { heldOn, type Subject } from './subject.ts'

/** The facts of the period: those that count, and those that a correction or withdrawal set aside. */
export interface Sorted {
  standing: Fact[]
  setAside: Fact[]
}

/**
 * Sorts the facts within the period (or its part with a seat): corrections applied, withdrawn ones out, in order of
 * day and id, so that the order in which they came changes nothing.
 */
export function sortFacts({ facts, period }: Subject, part: PartYear | null): Sorted {
  const intervals = part?.held ?? [period]
  const corrected = new Set(facts.flatMap(({ correctsId }) => correctsId ?? []))
  const within = facts
    .filter(({ on, withdraws }) => !withdraws && intervals.some(({ from, until }) => isWithin(on, from, until)))
    .sort((a, b) => (a.on === b.on ? compare(a.id, b.id) : compare(a.on, b.on)))
  return {
    standing: within.filter(({ id }) => !corrected.has(id)),
    setAside: within.filter(({ id }) => corrected.has(id)),
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The facts a filter takes, in their order. */
export function selectFacts(facts: readonly Fact[], filter: FactFilter, subject: Subject): Fact[] {
  const conditions = Object.entries(filter.where ?? {})
  return facts.filter(
    (fact) =>
      filter.kinds.includes(fact.kind) &&
      conditions.every(([attribute, condition]) => meets(fact.attributes[attribute], condition)) &&
      (!filter.holding || heldOn(subject.hats, filter.holding, fact.on)),
  )
}

function meets(value: AttributeValue | undefined, { is, not, atLeast, atMost }: AttributeCondition): boolean {
  if (is && (value === undefined || !is.includes(value))) return false
  if (not && value !== undefined && not.includes(value)) return false
  if (atLeast !== undefined && (typeof value !== 'number' || new Big(value).lt(atLeast))) return false
  return atMost === undefined || (typeof value === 'number' && new Big(value).lte(atMost))
}
