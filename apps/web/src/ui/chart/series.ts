/** One bar of a histogram: what it spans, and how many; `before` where two states are compared. */
export interface Bin {
  label: string
  count: number
  before?: number | null
}

/** One part of stacked bars, such as a grade; its shade runs from 0, the deepest, to 5, the palest. */
export interface StackPart {
  name: string
  shade: number
}

/** One row of stacked bars. */
export interface StackRow {
  key: string
  name: string
  counts: readonly number[]
  before?: readonly number[] | null
}

/** The least round number not below a value, for the top of an axis. */
export function roundTop(value: number): number {
  if (value <= 5) return 5
  const power = 10 ** Math.floor(Math.log10(value))
  const step = [1, 2, 2.5, 5, 10].find((factor) => factor * power >= value) ?? 10
  return step * power
}
