import type { AttributeValue } from '../ledger/fact.ts'
import type { Decimal } from './decimal.ts'

/** What an attribute of a fact must be like (条件). All given parts must hold. */
export interface AttributeCondition {
  /** 是: recorded, and one of these. */
  is?: AttributeValue[]
  /** 不是: not one of these; also where nothing is recorded. */
  not?: AttributeValue[]
  /** 不低于. This and the next three hold for numbers only. */
  atLeast?: Decimal
  /** 不高于 */
  atMost?: Decimal
  /** 高于 */
  above?: Decimal
  /** 低于 */
  below?: Decimal
  /** 有: whether the attribute must be recorded, or must not. */
  present?: boolean
}

export type AttributeConditions = Record<string, AttributeCondition>

/** Which facts of the ledger a rule looks at. */
export interface FactFilter {
  /** 台账 */
  kinds: string[]
  /** 条件: all must hold. */
  where?: AttributeConditions
  /** 或条件: besides, at least one of these groups holds. */
  anyOf?: AttributeConditions[]
  /** 时任: only facts of days on which the subject held one of these posts; what was wrongly recorded for others is ignored. */
  holding?: string[]
  /** 非时任: only facts of days on which the subject held none of these. */
  notHolding?: string[]
  /**
   * 除非: left out where another fact taken by `facts` carries the same value of the attribute `same` (a tolerated
   * error cancels its deduction, a proven plagiarism the credit of that work). The other fact may lie anywhere in the
   * assessed period, also outside the span of a `by_period`. A fact without the attribute is never left out.
   */
  unless?: { facts: FactFilter; same: string }
}

/**
 * What makes facts belong together: their calendar day, month, quarter or half-year, the record they come from, or
 * the value of an attribute. A fact without the attribute stands alone.
 */
export type Grouping = 'day' | 'month' | 'quarter' | 'half_year' | 'record' | { attribute: string }
