import type { Shape, Span } from '../columns/fact-columns.ts'
import type { Condition } from '../condition.ts'
import type { FactFilter } from '../fact-filter.ts'
import type { Machine } from '../machine/machine.ts'
import type { Mechanism } from '../mechanisms/mechanism.ts'
import type { SchemeNode } from '../scheme-node.ts'
import type { Scheme } from '../scheme.ts'

/**
 * A scheme laid out flat for one period: items in the order in which they are computed (children first), a slot for
 * every place where facts are gathered, and the gates of day and post that only the day of a fact can decide.
 */
export interface Plan {
  scheme: Scheme
  period: Window
  /** The period as the only span: the days that count for whoever served it all. */
  whole: readonly [Span]
  /** Items by number; the last is the root. An item below a `by_period` stands here once for each window. */
  nodes: readonly PlanNode[]
  steps: readonly Step[]
  slots: readonly Slot[]
  /** Gate 0 is always open. */
  gates: readonly Gate[]
  /** Attributes by whose values facts are told apart at run time. */
  keys: readonly string[]
  capGroups: readonly number[]
  /** How many `once_per_work` there are. */
  claims: number
  /** Lines of a result: one for each item, then one for each condition. */
  lines: number
  gatesOfScheme: readonly Judgement[]
  exemptions: readonly Judgement[]
  vetoes: readonly Judgement[]
  /** The best grade that each veto leaves. */
  vetoGrades: readonly number[]
  consequences: readonly Judgement[]
  grades: readonly GradeLine[]
  /** Whether some item shrinks with the days served; then the lines of the grades do not. */
  shrinks: boolean
}

/** A stretch of the period; the whole of it, or what a `by_period` cuts out. */
export interface Window {
  from: number
  until: number
  /** Whether its end is fixed. */
  fixed: boolean
  /** Ends the ids of the items below; empty for the period itself. */
  suffix: string
  title: { zh: string; en: string } | null
}

export interface PlanNode {
  number: number
  id: string
  source: SchemeNode
  stretch: Window
  children: readonly PlanNode[]
  mechanism: Mechanism
  run: (machine: Machine, node: PlanNode) => void
  limits: Limits | null
  /** Where its facts are, by the purpose they serve. */
  slots: readonly number[]
  judgement: Judgement | null
  measure: Measure | null
  /** Numbers the mechanism works with, in millionths or as they are. */
  numbers: readonly number[]
  /** An item it looks at, or −1. */
  looksAt: number
  /** Its `once_per_work`, or −1. */
  claim: number
  /** Whether it keeps some of its facts only, and how. */
  keeps: Keeps | null
  onlyFor: ReadonlySet<string> | null
  exceptFor: ReadonlySet<string> | null
}

/** One step of a run: compute an item, or several at once, or ask whether to enter what follows. */
export interface Step {
  node: PlanNode
  run: PlanNode['run']
  /** `null`: compute. Otherwise: whether to go on; if not, the next step is `otherwise`. */
  enter: ((machine: Machine, node: PlanNode) => boolean) | null
  otherwise: number
}

/** What may change a value, in millionths. */
export interface Limits {
  whenMissing: number | null
  pointsShrink: boolean
  capShrinks: boolean
  floorShrinks: boolean
  cap: number | null
  floor: number | null
  group: number
}

/** Which of its facts an item keeps. */
export interface Keeps {
  perGroup: { by: GroupCode; atMost: number } | null
  from: number
  upTo: number
  best: number
}

/** How facts are told apart: by time, by record, or by a key (its number from 10 on). */
export type GroupCode = number

/** A place where facts are gathered. */
export interface Slot {
  number: number
  of: FactFilter
  matches: (shape: Shape) => boolean
  /** What a fact brings: points or a recorded number, in millionths; `null`: it is left out. */
  amountOf: (shape: Shape) => number | null
  gate: number
  unless: { slot: number; key: number } | null
  /** The `once_per_work` around it, from the inmost, and the child it lies in. */
  claims: ReadonlyArray<{ claim: number; key: number; child: number }>
  /** Whether its facts are needed one by one also where only values are asked for. */
  listed: boolean
  /** Whether its facts are wanted as evidence alone: no value rests on them. */
  shown: boolean
  /** Slots that are alike and mean the same are one; `null`: it serves one purpose alone. */
  alike: string | null
  meaning: string | null
}

/** Lets through facts of some days on which the subject held, or did not hold, one of some posts. */
export interface Gate {
  from: number
  until: number
  holding: ReadonlySet<string> | null
  notHolding: ReadonlySet<string> | null
}

/** A quantity made ready. */
export interface Measure {
  slots: readonly number[]
  stretch: Window
  /** Puts the quantity into the machine's registers. */
  take: (machine: Machine, measure: Measure) => void
  group: GroupCode
  /** What one of the sample is in the denominator of a share: 1, or a million for sums of an attribute. */
  unit: number
  looksAt: number
  posts: ReadonlySet<string> | null
  /** Whether the shape of a fact alone tells that it is exempt; then exempt facts bring 0. */
  exemptByShape: boolean
}

/** A condition made ready; its line holds what was found. */
export interface Judgement {
  line: number
  condition: Condition
  parts: readonly Judgement[]
  measure: Measure | null
  /** Lines the quantity must lie above (1) or below (−1), or on where they may be equal. */
  bounds: ReadonlyArray<{ line: number; sign: 1 | -1; equal: boolean }>
  posts: ReadonlySet<string> | null
  stretch: Window
  /** Whether the present result belongs to the history it looks at. */
  withPresent: boolean
}

export interface GradeLine {
  name: string
  atLeast: number | null
  also: readonly Judgement[]
}
