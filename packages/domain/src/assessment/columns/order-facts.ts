import { isWithin } from '../../calendar/business-day.ts'
import type { Fact } from '../../ledger/fact.ts'
import type { Interval } from '../subject.ts'

/** A subject's facts of a period: those that count, and those that a correction or withdrawal set aside. */
export interface OrderedFacts {
  standing: Fact[]
  setAside: Fact[]
}

/**
 * Sorts a subject's facts of a period: corrections applied, withdrawn ones out, by day and id, so that the order in
 * which they came changes nothing. A correction may lie outside the period.
 */
export function orderFacts(facts: readonly Fact[], { from, until }: Interval): OrderedFacts {
  const corrected = new Set<string>()
  for (const { correctsId } of facts) if (correctsId !== undefined) corrected.add(correctsId)
  const within = facts.filter(({ on, withdraws }) => !withdraws && isWithin(on, from, until)).sort(byDay)
  if (corrected.size === 0) return { standing: within, setAside: [] }
  return {
    standing: within.filter(({ id }) => !corrected.has(id)),
    setAside: within.filter(({ id }) => corrected.has(id)),
  }
}

function byDay(a: Fact, b: Fact): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
