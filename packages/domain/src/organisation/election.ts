import { addMonths } from '../calendar/business-day.ts'
import type { OfficeTerm } from '../duties/duty-rule.ts'

/** Branches are elected for three years (《中国共产党基层组织选举工作条例》第四条 as of 2020; domain.md §4.1): of a pack without 届期. */
const lawfulTerm: Pick<OfficeTerm, 'years' | 'warnMonths'> = { years: 3, warnMonths: 6 }
/** A delay generally lasts at most a year. */
const delayMonths = 12

export interface BranchTerm {
  /** The day from which the term runs. */
  from: string
  /** The last day on which the next election is in time. */
  dueOn: string
  /** The day from which the coming election is warned of. */
  warnFrom: string
  /** The day to which the superior has let it be put off. */
  delayedUntil: string | null
  state: 'running' | 'due_soon' | 'delayed' | 'overdue'
}

/** The running term of a branch, or of another body that is elected for so many years, on a day. */
export function termOn(
  from: string,
  delayedUntil: string | null,
  today: string,
  { years, warnMonths }: Pick<OfficeTerm, 'years' | 'warnMonths'> = lawfulTerm,
): BranchTerm {
  const dueOn = addMonths(from, years * 12)
  const warnFrom = addMonths(dueOn, -warnMonths)
  const standing = delayedUntil !== null && delayedUntil > dueOn ? delayedUntil : null
  return { from, dueOn, warnFrom, delayedUntil: standing, state: stateOf({ dueOn, warnFrom }, standing, today) }
}

function stateOf(
  { dueOn, warnFrom }: Pick<BranchTerm, 'dueOn' | 'warnFrom'>,
  delayedUntil: string | null,
  today: string,
): BranchTerm['state'] {
  if (today > (delayedUntil ?? dueOn)) return 'overdue'
  if (today > dueOn) return 'delayed'
  return today >= warnFrom ? 'due_soon' : 'running'
}

export type DelayRefusal = 'delay_not_later' | 'delay_over_a_year'

/** Whether an election may be put off to a day: later than it is due, by a year at most. */
export function decideDelay(dueOn: string, until: string): true | DelayRefusal {
  if (until <= dueOn) return 'delay_not_later'
  return until <= addMonths(dueOn, delayMonths) || 'delay_over_a_year'
}

export interface ElectionCount {
  heldOn: string
  /** Members with the right to vote. */
  due: number
  present: number
  elected: ReadonlyArray<{ postKind: string; votes: number }>
}

export type ElectionRefusal =
  | 'election_late_without_approval'
  | 'turnout_too_low'
  | 'votes_too_few'
  | 'more_votes_than_voters'
  | 'one_secretary_needed'

/**
 * Whether an election is valid: in time or put off with approval, at least four fifths of those with the right to vote
 * present, everybody elected by more than half of those present (《中国共产党基层组织选举工作条例》第十七条、第二十六条).
 */
export function decideElection(
  { dueOn, delayedUntil }: Pick<BranchTerm, 'dueOn' | 'delayedUntil'>,
  { heldOn, due, present, elected }: ElectionCount,
  secretaryKind: string,
): true | ElectionRefusal {
  if (heldOn > (delayedUntil ?? dueOn)) return 'election_late_without_approval'
  if (present > due || elected.some(({ votes }) => votes > present)) return 'more_votes_than_voters'
  if (present * 5 < due * 4) return 'turnout_too_low'
  if (elected.some(({ votes }) => votes * 2 <= present)) return 'votes_too_few'
  return elected.filter(({ postKind }) => postKind === secretaryKind).length === 1 || 'one_secretary_needed'
}
