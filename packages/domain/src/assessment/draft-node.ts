import type Big from 'big.js'
import type { Fact } from '../ledger/fact.ts'
import type { SchemeNode } from './scheme-node.ts'
import type { Missing, SheetNode, Words } from './sheet.ts'
import type { Subject } from './subject.ts'

/** What every mechanism works with. */
export interface Evaluation {
  subject: Subject
  facts: readonly Fact[]
  evaluateChild(node: SchemeNode): SheetNode
}

/** What a mechanism finds, before caps and floors. */
export interface Found {
  value: Big | null
  missing?: Missing
  formula: Words
  facts?: readonly Fact[]
  children?: SheetNode[]
}
