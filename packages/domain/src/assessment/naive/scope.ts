import type { Big } from 'big.js'
import type { Fact } from '../../ledger/fact.ts'
import type { Scheme } from '../scheme.ts'
import type { Interval, Subject } from '../subject.ts'

/** An earlier adopted result, as far as conditions look at it. */
export interface Result {
  until: string
  total: string | null
  grade: string | null
}

/** Values of the items that ranks look at, of everybody assessed. */
export type CohortValues = Readonly<Record<string, readonly string[]>>

/** Where an item is evaluated: in which days, with which facts, after which other items. */
export interface Scope {
  scheme: Scheme
  subject: Subject
  stretch: Interval
  /** What still counts here. */
  facts: readonly Fact[]
  /** Everything of the stretch, whatever another item of the same work took out. */
  all: readonly Fact[]
  /** Everything of the whole period. */
  period: readonly Fact[]
  /** Values of items evaluated so far, by id; below a part of the period with its first day behind the id. */
  values: Map<string, Big | null>
  /** Items evaluated so far that do not apply, by the same ids. */
  foreign: Map<string, Outcome['without']>
  suffixes: readonly string[]
  /** What is left of each shared cap; `null` in a trial that takes nothing. */
  left: Map<string, Big> | null
  cohort: CohortValues | undefined
}

/** What an item comes to. */
export interface Outcome {
  value: Big | null
  /** It does not apply: no gap in the records. */
  without?: 'role' | 'condition'
  /** The facts that gave it, for items that share works. */
  used: readonly Fact[]
}

/** No value, because there is nothing to count. */
export const nothing: Outcome = { value: null, used: [] }

/** No value, because the item is not for this subject. */
export const notForRole: Outcome = { value: null, without: 'role', used: [] }

/** No value, because a condition does not hold. */
export const conditionUnmet: Outcome = { value: null, without: 'condition', used: [] }
