import type { Basis } from '../pack/pack.ts'
import type { Condition, RoleDecision } from './condition.ts'
import type { Decimal } from './decimal.ts'
import type { FactFilter, Grouping } from './fact-filter.ts'
import type { Factor, FactPoints } from './fact-points.ts'
import type { Conversion, Quantity } from './quantity.ts'
import type { Rounding } from './rounding.ts'

/**
 * What every item may carry. A value is changed in this order: `whenMissing` where there is none, `proRata` of the
 * points, `rounding`, `cap`, `floor`, `capGroup`.
 */
interface NodeHead {
  /** Once in a scheme. */
  id: string
  title: string
  basis?: Basis
  /** 仅限: applies only to those who held one of these posts within the period, or the span of a `by_period` (P7). */
  onlyFor?: string[]
  /** 不适用: does not apply to those who held one of these posts within it. */
  exceptFor?: string[]
  /** 上限 */
  cap?: Decimal
  /** 下限 */
  floor?: Decimal
  /** 共用上限: id of a group of the scheme; items take from it in the order of the tree, negative ones nothing. */
  capGroup?: string
  /** 舍入 of this item. */
  rounding?: Rounding
  /** 无数据按: the value where there is no data, only where the text says so; never where the item does not apply. */
  whenMissing?: Decimal
  /** 按日折算: what shrinks with the days served, for schemes whose `partYear` is `pro_rata`. */
  proRata?: Array<'points' | 'cap' | 'floor' | 'target'>
}

/** 求和: adds up its children that have a value; missing where none has. */
export interface SumNode extends NodeHead {
  mechanism: 'sum'
  children: SchemeNode[]
}

/** 取高 / 取低: the sum of the `take` (default 1) highest or lowest children that have a value (P6, P10). */
export interface PickNode extends NodeHead {
  mechanism: 'pick'
  end: 'highest' | 'lowest'
  take?: number
  children: SchemeNode[]
}

/** 平均: over the children that have a value, by their weights. */
export interface MeanNode extends NodeHead {
  mechanism: 'mean'
  children: SchemeNode[]
  /** One for each child; without them all weigh the same. */
  weights?: Decimal[]
}

/** 加权: a child times a weight (P17). */
export interface WeightedNode extends NodeHead {
  mechanism: 'weighted'
  weight: Decimal
  child: SchemeNode
}

/** 起评: starts full and takes off what its children come to (P2). Without any fact of `base` there is nothing to assess. */
export interface StartNode extends NodeHead {
  mechanism: 'start'
  start: Decimal
  base?: FactFilter
  minus: SchemeNode[]
}

/** 基础分: so many points for everybody (P16). */
export interface ConstantNode extends NodeHead {
  mechanism: 'constant'
  points: Decimal
}

/** 当 … 则 … 否则. Without `otherwise` the item has no value where the condition does not hold. */
export interface WhenNode extends NodeHead {
  mechanism: 'when'
  condition: Condition
  child: SchemeNode
  otherwise?: SchemeNode
}

/**
 * 分身份: the first case that fits who somebody was on the first or last day of the period, for the longest time or
 * ever; or, `by_days`, the mean of the cases by their days (a day belongs to the first case that fits it, the rest to
 * `otherwise`), over those that have a value. Who fits no case: the item does not apply.
 */
export interface ByRoleNode extends NodeHead {
  mechanism: 'by_role'
  decide: RoleDecision | 'by_days'
  cases: Array<{ holding: string[]; child: SchemeNode }>
  otherwise?: SchemeNode
}

/**
 * 分期: evaluates the child in each calendar month, quarter or half-year of the period (cut to it), or each named
 * stage, and combines the spans that have a value (P24). In the sheet the ids below are `<id>@<first day>`.
 */
export interface ByPeriodNode extends NodeHead {
  mechanism: 'by_period'
  span: 'month' | 'quarter' | 'half_year' | { stages: Array<{ title: string; from: string; until: string }> }
  combine: 'sum' | 'mean' | 'highest' | 'lowest' | 'last'
  child: SchemeNode
}

/**
 * 同一成果不重计: facts with the same value of the attribute count below one child only (P9): the first that counts one
 * of them with points other than 0, or the one that comes to most with the facts of that work alone (equal: the first). Items that do not apply claim nothing. An
 * item all of whose facts count elsewhere has no records.
 */
export interface OncePerWorkNode extends NodeHead {
  mechanism: 'once_per_work'
  attribute: string
  prefer: 'first_item' | 'highest'
  children: SchemeNode[]
}

/**
 * 名次加分: by the place of an earlier item's value among all assessed (P22); only inside the assessing office. The
 * first of `places` that is reached, else the first of `share`, else 0; equal values share the best or the worst of their places.
 */
export interface RankNode extends NodeHead {
  mechanism: 'rank'
  of: string
  places: Array<{ upTo: number; points: Decimal }>
  /** `upTo` is a share of all assessed, e.g. "0.1". */
  share?: Array<{ upTo: Decimal; points: Decimal }>
  /** 至少样本 (P23): with fewer assessed there is no data. */
  minimumCohort?: number
  ties: 'best' | 'worst'
}

/**
 * 每次: points for each fact. In this order: the facts the filter takes, by day and id; the best of each group; from the
 * n-th to the m-th of those left; the best n. Whoever has a fact but none left has 0, who has none has no data.
 */
export interface EachNode extends NodeHead {
  mechanism: 'each'
  of: FactFilter
  points: FactPoints
  times?: Factor[]
  /** 单次上限 */
  capPerFact?: Decimal
  /** 从第 n 次起 (P3) */
  from?: number
  /** 至第 n 次止 */
  upTo?: number
  /** 取最好 n 次; 只计一次 is 1 (P4). Of equal ones the earlier. */
  best?: number
  /** 同组最多: the best of each group; 不重计 is 1. */
  perGroup?: { by: Grouping; atMost: number }
}

/** 量 and 计分: a leaf made of two independent choices. */
export interface QuantityNode extends NodeHead {
  mechanism: 'quantity'
  quantity: Quantity
  to: Conversion
  /** 至少样本: fewer facts, or a smaller denominator, than this give no data (P23). */
  minimumSample?: number
  /** 无记录按: the quantity where there is no record, or nothing in the denominator. Without it the item is missing. */
  whenNone?: Decimal
}

export type SchemeNode =
  | SumNode
  | PickNode
  | MeanNode
  | WeightedNode
  | StartNode
  | ConstantNode
  | WhenNode
  | ByRoleNode
  | ByPeriodNode
  | OncePerWorkNode
  | RankNode
  | EachNode
  | QuantityNode
