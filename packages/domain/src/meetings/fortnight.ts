const day = 24 * 60 * 60 * 1000

/** The number of the fortnight of a duty year in which a business day falls, from 1. Days are `YYYY-MM-DD`. */
export function fortnightOf(yearFrom: string, on: string): number {
  return Math.floor((Date.parse(on) - Date.parse(yearFrom)) / (14 * day)) + 1
}
