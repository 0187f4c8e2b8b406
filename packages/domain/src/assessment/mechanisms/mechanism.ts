import type { Opening } from '../opened/opening.ts'
import type { Builder } from '../plan/builder.ts'
import type { PlanNode } from '../plan/plan.ts'
import type { SchemeNode } from '../scheme-node.ts'
import type { SheetNode, Words } from '../sheet.ts'

/** What makes a mechanism of the language: how it is laid out, computed and put into words. One file each. */
export interface Mechanism<N extends SchemeNode = SchemeNode> {
  /** Lays out what is below the item and says how it is computed. `self` is the item itself, for guards. */
  build(node: N, builder: Builder, self: PlanNode): Partial<PlanNode> & Pick<PlanNode, 'run'>
  /** Its formula with the numbers of a result. */
  explain(item: { node: N; plan: PlanNode; children: readonly SheetNode[] }, opening: Opening): Words
  /** The slots whose facts are its evidence; all of them where it does not say. */
  evidence?(plan: PlanNode): readonly number[]
}
