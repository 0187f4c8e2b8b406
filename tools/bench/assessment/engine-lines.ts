// The lines of the engine beside those of the hand-written loop: values, counts, and the facts they rest on.
import type { Machine } from '../../../packages/domain/src/assessment/machine/machine.ts'
import { rounded } from '../../../packages/domain/src/assessment/fixed-point.ts'
import type { PlanNode, Plan } from '../../../packages/domain/src/assessment/plan/plan.ts'
import { type Lines, missing } from './hand-loop.ts'
import { items } from './rule-table.ts'

/** The engine's items in the order of the loop's lines. */
export function itemsOf({ nodes }: Plan): PlanNode[] {
  return items.map((id) => {
    const node = nodes.find((one) => one.id === id)
    if (!node) throw new Error(`the scheme has no item ${id}`)
    return node
  })
}

/** How many lines of the subject run last differ from the loop's, which begin at `at`; and whether its sums add up. */
export function differences(machine: Machine, nodes: readonly PlanNode[], lines: Lines, at: number): number {
  let different = 0
  for (const [item, node] of nodes.entries()) {
    const facts = factsOf(machine, node)
    const start = lines.start[at + item] as number
    const same =
      valueOf(machine, node, item) === lines.value[at + item] &&
      facts.length === lines.count[at + item] &&
      facts.every((fact, place) => fact === lines.evidence[start + place])
    if (!same || !addsUp(machine, node)) different += 1
  }
  return different
}

function valueOf({ missing: why, value, plan }: Machine, { number }: PlanNode, item: number): number {
  if (why[number] !== 0) return missing
  const found = value[number] as number
  // The scheme rounds its total when the sheet is opened.
  return item === 0 ? rounded(found, plan.scheme.rounding) : found
}

/** The facts of an item: of a share what was due, less what is exempt. */
function factsOf(machine: Machine, { slots, measure }: PlanNode): number[] {
  const [of] = slots
  if (of === undefined) return []
  const all = inSlot(machine, of)
  const leaving = measure?.slots[2]
  if (leaving === undefined) return all
  const without = new Set(inSlot(machine, leaving))
  return all.filter((fact) => !without.has(fact))
}

function inSlot({ fact, count, room }: Machine, slot: number): number[] {
  return [...fact.subarray(slot * room, slot * room + (count[slot] as number))]
}

/** Whether an item that adds up is what its children come to, within its limits. */
function addsUp({ missing: why, value }: Machine, { number, source, children, limits }: PlanNode): boolean {
  if (source.mechanism !== 'sum' || why[number] !== 0) return true
  let sum = 0
  for (const child of children) if (why[child.number] === 0) sum += value[child.number] as number
  return value[number] === Math.max(Math.min(sum, limits?.cap ?? Infinity), limits?.floor ?? -Infinity)
}
