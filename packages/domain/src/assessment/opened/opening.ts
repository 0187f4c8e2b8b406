import type { Fact } from '../../ledger/fact.ts'
import type { Plan, PlanNode } from '../plan/plan.ts'
import type { Lines } from './lines.ts'

/** What a sheet is opened from. */
export interface Opening {
  plan: Plan
  lines: Lines
  /** The subject's facts in the order of the columns. */
  facts: readonly Fact[]
}

/** The facts that some slots count, each once, in their order. */
export function countedIn({ lines, facts }: Opening, slots: readonly number[]): Fact[] {
  const numbers = new Set<number>()
  for (const slot of slots) for (const number of Array.from(lines.counted(slot))) numbers.add(number)
  return [...numbers].sort((a, b) => a - b).flatMap((number) => facts[number] ?? [])
}

/** The facts that some slots would have counted. */
export function asideIn({ lines, facts }: Opening, slots: readonly number[]): Fact[] {
  const numbers = new Set<number>()
  for (const slot of slots) for (const number of lines.aside(slot)) numbers.add(number)
  return [...numbers].sort((a, b) => a - b).flatMap((number) => facts[number] ?? [])
}

/** What a fact brings to an item's slot, in millionths. */
export function amountOf({ plan }: Opening, node: PlanNode, fact: Fact): number {
  return plan.slots[node.slots[0] ?? -1]?.amountOf(fact) ?? 0
}
