import type { api } from '../../../app/client.ts'

export type Trial = Awaited<ReturnType<typeof api.trials.run>>
export type PersonLine = NonNullable<Trial['people']>[number]
/** The two versions that a fresh run compares, and on which year. */
export interface Tried {
  schemeId: string
  againstId: string
  dutyYearId?: string
}

export type Group = Trial['sectors'][number]

/** The difference of two decimals as text with its sign; `null` where one is missing. */
export function difference(before: string | null, after: string | null): string | null {
  if (before === null || after === null) return null
  const rounded = Math.round((Number(after) - Number(before)) * 1000) / 1000
  return rounded > 0 ? `+${rounded}` : `${rounded}`.replace('-', '−')
}
