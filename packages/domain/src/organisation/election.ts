import { addMonths } from '../calendar/business-day.ts'

/** Branches are elected for three years (《中国共产党基层组织选举工作条例》第四条 as of 2020; domain.md §4.1). */
const termMonths = 36
/** A delay generally lasts at most a year. */
const delayMonths = 12
/** From when on a coming election is warned of. */
const warningMonths = 6

export interface BranchTerm {
  /** The day of the last election, or of the set-up. */
  from: string
  /** The last day on which the next election is in time. */
  dueOn: string
  /** The day to which the superior has let it be put off. */
  delayedUntil: string | null
  state: 'running' | 'due_soon' | 'delayed' | 'overdue'
}

/** The running term of a branch on a day. */
export function termOn(from: string, delayedUntil: string | null, today: string): BranchTerm {
  const dueOn = addMonths(from, termMonths)
  const standing = delayedUntil !== null && delayedUntil > dueOn ? delayedUntil : null
  return { from, dueOn, delayedUntil: standing, state: stateOf(dueOn, standing, today) }
}

function stateOf(dueOn: string, delayedUntil: string | null, today: string): BranchTerm['state'] {
  if (today > (delayedUntil ?? dueOn)) return 'overdue'
  if (today > dueOn) return 'delayed'
  return today >= addMonths(dueOn, -warningMonths) ? 'due_soon' : 'running'
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
