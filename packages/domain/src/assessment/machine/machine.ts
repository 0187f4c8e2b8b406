import type { FactColumns, Span, Who } from '../columns/fact-columns.ts'
import type { Plan } from '../plan/plan.ts'
import type { ShapeTable } from '../plan/shape-table.ts'

/**
 * What one run over one subject works on: numbers in arrays that are laid out once for a plan and used again for
 * every subject. After a run they hold its result, until the next.
 */
export interface Machine {
  plan: Plan
  columns: FactColumns
  table: ShapeTable
  /** Whether evidence and notes are kept, or values alone. */
  explains: boolean
  /** Values of other subjects for `rank`, from the highest down. */
  cohort: ReadonlyMap<string, Float64Array> | null

  // ── the subject
  subject: number
  who: Who
  /** The days that count, in order. */
  spans: readonly Span[]
  /** Set where the days that count are fewer than the period's. */
  part: { days: number; of: number } | null

  /** The memory of all that begins at 0 for every subject. */
  cleared: Float64Array

  // ── the lines: items, then conditions
  /** In millionths, 0 where there is none; for conditions 1 where they hold. */
  value: Float64Array
  /** 0 where there is a value, else a code of `missing-code.ts`. */
  missing: Uint8Array
  /** The quantity behind it as a fraction; the denominator is 0 where there is none. */
  numerator: Float64Array
  denominator: Float64Array
  /** Notes of what changed a value: line, kind, before, after. */
  notes: number[]
  /** Facts set aside at a slot (unless, counted elsewhere): slot, fact. */
  aside: number[]

  // ── the slots, and after them the bundles that share their facts out among slots
  count: Int32Array
  sum: Float64Array
  /** Facts and table entries of each slot, `room` for each. */
  fact: Int32Array
  entry: Int32Array
  room: number
  settled: Uint8Array

  // ── during a run
  groupTaken: Float64Array
  /** For each `once_per_work`: the child that a work belongs to. */
  owners: Array<Map<number, number>>
  /** Which branch a `when` or `by_role` takes, by item. */
  choice: Int32Array
  /** While a `once_per_work` tries its children: nothing is noted, no group is used up. */
  trying: boolean
  /** The last quantity taken. */
  quantity: { numerator: number; denominator: number; missing: number; sample: number }
}
