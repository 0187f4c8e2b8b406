import type { Basis } from '../pack/pack.ts'
import type { Condition } from './condition.ts'
import type { Decimal } from './decimal.ts'

/**
 * 等次: from its line up to, not including, the next line: half-open, so 89.95 never falls between two grades (P29).
 * Without a line its conditions alone decide.
 */
export interface Grade {
  name: string
  atLeast?: Decimal
  /** Every one of these must hold as well (P19). */
  also?: Condition[]
  /** P25 */
  colour?: 'green' | 'blue' | 'yellow' | 'brown' | 'red'
}

/** 名额: how many at most may have a grade (P18). Who finds no place falls to the grade below. */
export interface Quota {
  grade: string
  share: Decimal | { numerator: number; denominator: number }
  /** 基数: of everybody assessed, or of those who reach this grade or a better one. */
  of: 'assessed' | 'eligible'
  rounding: 'down' | 'half_up' | 'up'
  /**
   * 择优: by total, then by the values of these items, no value last. Who cannot be told apart at the border: all in,
   * all out, or left to the meeting.
   */
  order: { nodes: string[]; ties: 'all_in' | 'all_out' | 'meeting' }
  /** 扩大: a raised share with its condition in words, used only where the round says so. */
  raised?: { share: Decimal; condition: string }
  /** 累计: those in better grades count against the same share. */
  cumulative?: boolean
}

/** 一票否决: keeps the grade at or below a named one, whatever the points (P20). */
export interface Veto {
  title: string
  when: Condition
  gradeAtMost: string
  basis?: Basis
}

/** 结果运用: what follows from this result and earlier ones (P21). */
export interface Consequence {
  title: string
  when: Condition
  /** What is done, in the regulation's words. */
  action: string
  level: 'praise' | 'notice' | 'reminder' | 'talk' | 'admonition' | 'resign'
  basis?: Basis
}
