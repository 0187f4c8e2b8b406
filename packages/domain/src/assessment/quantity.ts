import type { Decimal } from './decimal.ts'
import type { FactFilter, Grouping } from './fact-filter.ts'
import type { Band } from './fact-points.ts'

/**
 * A quantity (量) taken from the ledger, from another item or from the seats. It is kept as an exact fraction until it
 * is converted. Facts without a number in `attribute` are left out where a number is asked for.
 */
export type Quantity =
  /** 次数: of facts, or of different days, quarters, records, works … (不同). */
  | { take: 'count'; of: FactFilter; distinct?: Grouping }
  /** 合计 */
  | { take: 'sum'; of: FactFilter; attribute: string }
  /** 取值: an outside rating, a mean of ballots. First and last by day, then id. */
  | { take: 'last' | 'first' | 'highest' | 'lowest' | 'mean'; of: FactFilter; attribute: string }
  /**
   * 比率: among the facts of `of` less those of `exempt`, the share that `counted` takes; by number, or by the sum of
   * an attribute; the denominator by that of another (`perAttribute`: present ÷ due of one meeting). A denominator of 0 is no data, neither 0 nor 1 (P27).
   */
  | {
      take: 'ratio'
      counted: FactFilter
      of: FactFilter
      exempt?: FactFilter
      attribute?: string
      perAttribute?: string
    }
  /** 某项: the value of an item that stands earlier in the tree (in gates, grades and the like: any item). */
  | { take: 'node'; node: string }
  /** 任职天数占比: the share of the period's days with a seat, or with one of these posts. */
  | { take: 'served'; holding?: string[] }

/** How a quantity turns into points (计分). */
export type Conversion =
  /**
   * 每单位得分: points for each `unit` (default 1) of the quantity above `from` (default 0), nothing below it. Whole
   * units only where `unit` is given; with `begun` a started unit counts as a whole one.
   */
  | { perUnit: Decimal; unit?: Decimal; begun?: boolean; from?: Decimal }
  /** 分段: half-open, highest first; below the lowest `otherwise`, else 0. */
  | { bands: Band[]; otherwise?: Decimal }
  /** 达标: the whole of the points or `otherwise`, else 0 (P14). */
  | { atLeast: Decimal; points: Decimal; otherwise?: Decimal }
  /** 满分: full × quantity. */
  | { full: Decimal }
  /** 按比例: full × min(1, quantity ÷ target). */
  | { target: Decimal; full: Decimal }
  /**
   * 每低 / 每高: points for each whole step `each` below or above a line; with `begun` a started step counts. "90%
   * 以下每低 10% 扣 1 分", "每少一次扣 1 分".
   */
  | { line: Decimal; each: Decimal; points: Decimal; side: 'below' | 'above'; begun?: boolean }
  /** 原值 */
  | { asIs: true }
