import { daysBetween } from '../calendar/business-day.ts'

/** The number of the fortnight of a duty year in which a business day falls, from 1. Days are `YYYY-MM-DD`. */
export function fortnightOf(yearFrom: string, on: string): number {
  return Math.floor(daysBetween(yearFrom, on) / 14) + 1
}
