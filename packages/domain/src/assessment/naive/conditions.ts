import type { Condition, HistoryTest } from '../condition.ts'
import type { Quantity } from '../quantity.ts'
import { compared, exact, type Fraction, fraction } from './exact.ts'
import { measured } from './quantity.ts'
import { isHolder } from './roles.ts'
import type { Result, Scope } from './scope.ts'

/** Whether a condition holds. The present result joins the earlier ones only where it is given. */
export function holdsTrue(condition: Condition, scope: Scope, present: Result | null = null): boolean {
  const test = (inner: Condition) => holdsTrue(inner, scope, present)
  if ('quantity' in condition) return isReached(condition, scope)
  if ('holding' in condition) return isHolder(condition.holding, condition.decide, scope)
  if ('history' in condition) return isInHistory(condition.history, scope, present)
  if ('all' in condition) return condition.all.every(test)
  if ('any' in condition) return condition.any.some(test)
  if ('not' in condition) return !test(condition.not)
  return condition.some.of.filter(test).length >= condition.some.atLeast
}

function isReached(condition: Extract<Condition, { quantity: Quantity }>, scope: Scope): boolean {
  const quantity = measured(condition.quantity, scope).quantity ?? ofNothing(condition.quantity)
  if (quantity === null) return false
  const against = (bound: string | undefined, fits: (order: number) => boolean) =>
    bound === undefined || fits(compared(quantity, exact(bound)))
  return (
    against(condition.atLeast, (order) => order >= 0) &&
    against(condition.atMost, (order) => order <= 0) &&
    against(condition.above, (order) => order > 0) &&
    against(condition.below, (order) => order < 0)
  )
}

/** To count or add up nothing gives 0; whatever else is unknown. */
function ofNothing({ take }: Quantity): Fraction | null {
  return take === 'count' || take === 'sum' ? fraction(exact(0)) : null
}

function isInHistory(test: HistoryTest, { subject }: Scope, present: Result | null): boolean {
  const results: Result[] = [...(subject.history ?? []), ...(present && !test.earlierOnly ? [present] : [])].filter(
    ({ total, grade }) => total !== null || grade !== null,
  )
  const fits = results.map((result) => matches(result, test.result))
  const { consecutive, within, inTerm } = test
  if (consecutive === undefined && within === undefined && inTerm === undefined) return fits.at(-1) === true
  const row = consecutive ?? 0
  if (fits.length < row || fits.slice(fits.length - row).some((fit) => !fit)) return false
  if (within && count(fits.slice(-within.periods)) < within.atLeast) return false
  const { termFrom } = subject
  const ofTerm = fits.filter((_, at) => termFrom === undefined || (results[at]?.until ?? '') > termFrom)
  return inTerm === undefined || count(ofTerm) >= inTerm
}

function count(fits: readonly boolean[]): number {
  return fits.filter(Boolean).length
}

function matches({ total, grade }: Result, { grades, below, atLeast }: HistoryTest['result']): boolean {
  if (grades && (grade === null || !grades.includes(grade))) return false
  if (below !== undefined && (total === null || exact(total).gte(below))) return false
  return atLeast === undefined || (total !== null && exact(total).gte(atLeast))
}
