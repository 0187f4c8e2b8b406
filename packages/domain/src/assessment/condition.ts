import type { Decimal } from './decimal.ts'
import type { Quantity } from './quantity.ts'

/** When one must have held a post: any time of the period (the default), its first or last day, or for more days than not. */
export type RoleDecision = 'at_start' | 'at_end' | 'longest' | 'ever'

/**
 * Something that holds or does not: a basic requirement, an extra condition of a grade, a veto (P19, P20, P28). A
 * quantity without data does not hold; a count or a sum of no facts is 0 here. `not` turns the answer round.
 */
export type Condition =
  /** 量 with 不低于 / 不高于 / 高于 / 低于; all given must hold. */
  | { title: string; quantity: Quantity; atLeast?: Decimal; atMost?: Decimal; above?: Decimal; below?: Decimal }
  /** 身份 */
  | { title: string; holding: string[]; decide?: RoleDecision }
  /** 往年 */
  | { title: string; history: HistoryTest }
  /** 全部 */
  | { title: string; all: Condition[] }
  /** 任一 */
  | { title: string; any: Condition[] }
  /** 至少几条 */
  | { title: string; some: { atLeast: number; of: Condition[] } }
  /** 不得 */
  | { title: string; not: Condition }

/**
 * Looks at earlier adopted results and, in consequences only and unless `earlierOnly`, at this one (P21). All of
 * `consecutive`, `within` and `inTerm` that are given must hold; where none is, the latest result must match.
 */
export interface HistoryTest {
  /** What a result must be like; all given must hold. A result without a grade or total does not match what asks for one. */
  result: { grades?: string[]; below?: Decimal; atLeast?: Decimal }
  /** 连续 n 期, ending with the latest. */
  consecutive?: number
  /** 近 n 期内累计 m 次 */
  within?: { periods: number; atLeast: number }
  /** 本届内累计: results of periods that end after the term began. */
  inTerm?: number
  earlierOnly?: boolean
}
