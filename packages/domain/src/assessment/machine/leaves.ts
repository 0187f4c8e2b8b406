import { inRange } from '../fixed-point.ts'
import type { PlanNode, Slot } from '../plan/plan.ts'
import type { Machine } from './machine.ts'
import { code } from './missing-code.ts'
import { note, noteOf } from './settle.ts'

/** Items that are the sum of what their facts bring, up to a cap: most of a scheme. Side by side they are fast. */
export interface Leaves {
  nodes: PlanNode[]
  slots: number[]
  /** Infinite where there is none. */
  caps: number[]
}

/** Whether an item is one of them: it keeps all of its facts, and nothing but a cap changes its value. */
export function isLeaf({ source, keeps, limits, slots: [slot = -1] }: PlanNode, slots: readonly Slot[]): boolean {
  const of = slots[slot]
  if (source.mechanism !== 'each' || keeps !== null || !of || of.unless !== null || of.claims.length > 0) return false
  if (limits === null) return true
  const { whenMissing, pointsShrink, capShrinks, floor, cap, group } = limits
  return (
    !(pointsShrink || capShrinks || source.rounding) &&
    whenMissing === null &&
    floor === null &&
    group === -1 &&
    (cap === null || cap >= 0)
  )
}

/** Puts an item beside the others. */
export function addLeaf({ nodes, slots, caps }: Leaves, node: PlanNode) {
  nodes.push(node)
  slots.push(node.slots[0] ?? 0)
  caps.push(node.limits?.cap ?? Infinity)
}

/** Gives all of them their values. */
export function settleLeaves(machine: Machine, { nodes, slots, caps }: Leaves) {
  const { count, sum, value, missing, explains } = machine
  for (let at = 0; at < slots.length; at += 1) {
    const slot = slots[at] as number
    const node = nodes[at] as PlanNode
    const found = sum[slot] as number
    const cap = caps[at] as number
    // 1 without records, 0 with: as a number it needs no guess of the processor.
    missing[node.number] = Number(count[slot] === 0) * code.no_records
    value[node.number] = inRange(Math.min(found, cap))
    if (explains && found > cap) noteOf(machine, node, note.cap, found, cap)
  }
}
