import type { Missing } from '../sheet.ts'

/** Why a line has no value, as a number; 0 where it has one. */
export const code = {
  value: 0,
  no_records: 1,
  nobody_due: 2,
  not_for_role: 3,
  condition_unmet: 4,
  small_sample: 5,
  no_cohort: 6,
  period_open: 7,
  /** Was not computed: a branch not taken, a window without a seat. */
  absent: 8,
} as const

const names: readonly Missing[] = [
  'no_records',
  'nobody_due',
  'not_for_role',
  'condition_unmet',
  'small_sample',
  'no_cohort',
  'period_open',
]

/** The name of a code other than 0 and `absent`. */
export function missingName(number: number): Missing {
  return names[number - 1] ?? 'no_records'
}
