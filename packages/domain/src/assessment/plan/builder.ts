import type { Condition } from '../condition.ts'
import type { FactFilter, Grouping } from '../fact-filter.ts'
import type { Machine } from '../machine/machine.ts'
import type { Quantity } from '../quantity.ts'
import type { SchemeNode } from '../scheme-node.ts'
import type { Scheme } from '../scheme.ts'
import type { GroupCode, Judgement, Measure, PlanNode, Slot, Window } from './plan.ts'

/** What a mechanism lays itself out with. */
export interface Builder {
  scheme: Scheme
  /** The window in which the item stands. */
  stretch(): Window
  /** Lays out an item below. */
  child(node: SchemeNode): PlanNode
  /** Lays out what is entered only where `enter` says so. */
  guarded(self: PlanNode, enter: (machine: Machine, node: PlanNode) => boolean, inside: () => void): void
  /** Lays out items in a window of their own. */
  inWindow(stretch: Window, inside: () => void): void
  /** Lays out a child of a `once_per_work`. */
  claiming(claim: { claim: number; key: number; child: number }, inside: () => void): void
  newClaim(): number
  /** How far the plan is laid out. */
  position(): { step: number; slot: number }
  /** A place where facts are gathered. */
  slot(
    of: FactFilter,
    amountOf: Slot['amountOf'],
    use?: { listed?: boolean; claimed?: boolean; shown?: boolean; meaning?: string },
  ): number
  measure(quantity: Quantity, use?: { claimed?: boolean }): Measure
  judgement(condition: Condition, use?: { withPresent?: boolean }): Judgement
  key(attribute: string): number
  group(by: Grouping): GroupCode
  /** The number of an item that is already laid out. */
  resolve(id: string): number
}
