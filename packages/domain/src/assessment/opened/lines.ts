import type { Span } from '../columns/fact-columns.ts'

/** Something noted of a line while it was computed. */
export interface LineNote {
  line: number
  kind: number
  before: number
  after: number
}

/**
 * A subject's result, line by line: all that a sheet is opened from, beside the plan and the facts. Facts are numbered
 * within the subject, those set aside after those that stand.
 */
export interface Lines {
  value: ArrayLike<number>
  missing: ArrayLike<number>
  numerator: ArrayLike<number>
  denominator: ArrayLike<number>
  notes: readonly LineNote[]
  /** Facts that a slot counts. */
  counted: (slot: number) => ArrayLike<number>
  /** Facts that a slot would have counted. */
  aside: (slot: number) => readonly number[]
  /** The days that count, and what part of the period they are where they are not the whole. */
  spans: readonly Span[]
  part: { days: number; of: number } | null
}
