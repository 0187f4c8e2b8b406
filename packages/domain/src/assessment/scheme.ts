import type { AttributeValue } from '../ledger/fact.ts'
import type { Basis } from '../pack/pack.ts'

/** A decimal number as text, e.g. `"7.5"`: points are never floats. */
export type Decimal = string

/** What an attribute of a fact must be like. All given parts must hold. */
export interface AttributeCondition {
  is?: AttributeValue[]
  not?: AttributeValue[]
  atLeast?: Decimal
  atMost?: Decimal
}

/** Which facts of the ledger a rule looks at. */
export interface FactFilter {
  kinds: string[]
  where?: Record<string, AttributeCondition>
  /** Only facts of days on which the subject held one of these posts; what was wrongly recorded for others is ignored. */
  holding?: string[]
}

/** How many points one fact gives. */
export type PointsPerFact =
  | { fixed: Decimal }
  /** So many points for each unit of a numeric attribute, e.g. half-days. */
  | { perUnit: Decimal; attribute: string }
  /** By the value of an attribute; what the table does not list gives nothing. */
  | { table: Record<string, Decimal>; attribute: string; labels?: Record<string, { zh: string; en: string }> }

interface NodeHead {
  id: string
  title: string
  basis?: Basis
  /** Applies only to those who held one of these posts within the period (P7). */
  onlyFor?: string[]
  cap?: Decimal
  floor?: Decimal
}

/** Adds up its children. */
export interface SumNode extends NodeHead {
  mechanism: 'sum'
  children: SchemeNode[]
}

/** Takes the highest of its children (P6, P10). */
export interface HighestNode extends NodeHead {
  mechanism: 'highest'
  children: SchemeNode[]
}

/** Points for each fact, in order of day; from the n-th on (P3), or once whatever the number (P4). */
export interface EachNode extends NodeHead {
  mechanism: 'each'
  of: FactFilter
  points: PointsPerFact
  from?: number
  once?: boolean
}

/** Starts full and takes deductions off (P2). Without any fact of `base` there is nothing to assess. */
export interface StartNode extends NodeHead {
  mechanism: 'start'
  start: Decimal
  base: FactFilter
  minus: SchemeNode[]
}

/** Full points times a share; exempt facts leave the denominator (P27). */
export interface RatioNode extends NodeHead {
  mechanism: 'ratio'
  counted: FactFilter
  of: FactFilter
  exempt?: FactFilter
  full: Decimal
}

/** A quantity that gives the whole of the points (P14), or what stands instead. */
export interface ThresholdNode extends NodeHead {
  mechanism: 'threshold'
  of: FactFilter
  atLeast: number
  points: Decimal
  otherwise?: Decimal
}

/** A child times a weight (P17). */
export interface WeightedNode extends NodeHead {
  mechanism: 'weighted'
  weight: Decimal
  child: SchemeNode
}

export type SchemeNode = SumNode | HighestNode | EachNode | StartNode | RatioNode | ThresholdNode | WeightedNode

/** A condition besides the total: so many facts, or so many points at a node (P19, P28). */
export type Condition =
  | { title: string; facts: FactFilter; atLeast: number }
  | { title: string; node: string; atLeast: Decimal }

/** A grade from its line up to, not including, the next line: half-open, so 89.95 never falls between two grades. */
export interface Grade {
  name: string
  atLeast: Decimal
  /** Every one of these must hold as well (P19). */
  also?: Condition[]
}

/** Facts that keep the grade at or below a named one, whatever the points (P20). */
export interface Veto {
  title: string
  when: FactFilter
  gradeAtMost: string
}

/** An assessment table as data: who is assessed, by which tree, into which grades. */
export interface Scheme {
  id: string
  title: string
  subject: 'member'
  basis: Basis[]
  /** Readings that the published text leaves open, with the one chosen; the sheet prints them (存疑). */
  openReadings: string[]
  /** Legal basis for an item that the anti-formalism rules otherwise refuse; every sheet prints it. */
  exceptionalBasis?: string
  /** Decimal places of the total, and how it is rounded. */
  rounding: { places: number; mode: 'half_up' | 'down' }
  /**
   * For those whose seat does not cover the whole period: judged like all others (the default), counted for their
   * time but not graded, or graded by lines for the days served. Only records of days with a seat count then.
   */
  partYear?: 'whole' | 'exempt' | 'pro_rata'
  root: SchemeNode
  /** Basic requirements (基本要求): shown beside the total. */
  gates: Condition[]
  /** From the highest line to the lowest; empty: no grades. Who reaches none has none. */
  grades: Grade[]
  vetoes: Veto[]
}
