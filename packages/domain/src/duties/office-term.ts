import { addMonths } from '../calendar/business-day.ts'
import type { OfficeTerm } from './duty-rule.ts'
import type { Span } from './occurrence.ts'

/** When the officers of a unit are to be elected anew. */
export interface ComingElection {
  since: string
  endsOn: string
  /** The day from which the reminder speaks of it. */
  warnFrom: string
  overdue: boolean
}

/**
 * The coming re-election (《中国共产党支部工作条例（试行）》: a branch's term is three years as a rule). The term runs from the
 * last election where one is recorded, else from the day on which the longest-serving of today's officers took office: who
 * joined by a by-election serves out the term of the others.
 */
export function comingElection(
  { years, warnMonths }: Pick<OfficeTerm, 'years' | 'warnMonths'>,
  officers: readonly Span[],
  lastElection: string | null,
  today: string,
): ComingElection | null {
  const current = officers.filter(({ from, until }) => from <= today && (until === null || until > today))
  const since = lastElection ?? current.map(({ from }) => from).toSorted()[0]
  if (since === undefined) return null
  const endsOn = addMonths(since, years * 12)
  return { since, endsOn, warnFrom: addMonths(endsOn, -warnMonths), overdue: endsOn <= today }
}
