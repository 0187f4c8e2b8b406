import { addMonths } from '../calendar/business-day.ts'

/** A promise of a reply (承诺台账): kept, shown to be impossible, or still open. */
export const promiseStates = ['open', 'kept', 'not_possible'] as const

export type PromiseState = (typeof promiseStates)[number]

/** What a check of a promise can find. */
export const promiseFindings = ['kept', 'under_way', 'not_begun', 'not_possible'] as const

export type PromiseFinding = (typeof promiseFindings)[number]

export type PromiseRefusal = 'not_allowed' | 'promise_settled' | 'own_promise'

/**
 * Decides whether somebody may enter the finding of a check: never the unit that promised, nor anybody who holds a post
 * in it (product.md: the promise ledger is checked by someone else than the promiser).
 */
export function decidePromiseCheck(
  standing: { state: PromiseState; unitId: string },
  checker: { permitted: boolean; unitIds: readonly string[] },
): true | PromiseRefusal {
  if (!checker.permitted) return 'not_allowed'
  if (checker.unitIds.includes(standing.unitId)) return 'own_promise'
  return standing.state === 'open' ? true : 'promise_settled'
}

/** The state after a finding. What is merely under way or not begun stays open. */
export function promiseStateAfter(finding: PromiseFinding): PromiseState {
  return finding === 'kept' || finding === 'not_possible' ? finding : 'open'
}

/** When an open promise is looked at next: after the interval in months, but not later than the day it falls due. */
export function nextCheckOn(lastOn: string, dueOn: string, months: number): string {
  const regular = addMonths(lastOn, months)
  return dueOn > lastOn && dueOn < regular ? dueOn : regular
}
