import { compareProducts, one } from '../fixed-point.ts'
import type { Judgement } from '../plan/plan.ts'
import { daysByCase, heldOn, heldWithin } from './days.ts'
import { matchesHistory, type Present } from './history.ts'
import type { Machine } from './machine.ts'
import { code } from './missing-code.ts'
import { farAway } from '../columns/day-number.ts'

/** Whether a condition holds. Every part of it is looked at, so that the sheet can show each. */
export function judge(machine: Machine, judgement: Judgement, present: Present | null = null): boolean {
  let holding = 0
  for (const part of judgement.parts) if (judge(machine, part, present)) holding += 1
  const holds = answer(machine, judgement, holding, present)
  machine.value[judgement.line] = holds ? 1 : 0
  return holds
}

function answer(machine: Machine, judgement: Judgement, holding: number, present: Present | null): boolean {
  const { condition, parts } = judgement
  if (judgement.measure !== null) return reaches(machine, judgement)
  if ('holding' in condition) return heldAsDecided(machine, judgement)
  if ('history' in condition)
    return matchesHistory(machine.who, condition.history, judgement.withPresent ? present : null)
  if ('all' in condition) return holding === parts.length
  if ('any' in condition) return holding > 0
  return 'some' in condition ? holding >= condition.some.atLeast : holding === 0
}

/** A quantity without data does not hold; a count or sum of nothing is 0. */
function reaches(machine: Machine, { measure, condition, bounds, line }: Judgement): boolean {
  if (measure === null || !('quantity' in condition)) return false
  const { quantity } = machine
  measure.take(machine, measure)
  const { take } = condition.quantity
  if (quantity.missing === code.no_records && (take === 'count' || take === 'sum')) {
    quantity.missing = code.value
    quantity.denominator = 1
  }
  machine.missing[line] = quantity.missing
  machine.numerator[line] = quantity.numerator
  machine.denominator[line] = quantity.denominator
  if (quantity.missing !== code.value) return false
  for (const { line: border, sign, equal } of bounds) {
    const side = compareProducts(quantity.numerator, one, border, quantity.denominator) * sign
    if (side < 0 || (side === 0 && !equal)) return false
  }
  return true
}

function heldAsDecided({ who, spans }: Machine, { condition, posts, stretch }: Judgement): boolean {
  if (!('holding' in condition) || posts === null) return false
  const days = daysByCase(who, spans, stretch, [posts])
  switch (condition.decide ?? 'ever') {
    case 'ever':
      return heldWithin(who, posts, stretch)
    case 'longest':
      return (days[0] ?? 0) > (days[1] ?? 0)
    case 'at_start': {
      const first = firstDay(spans, stretch.from, stretch.until)
      return first !== null && heldOn(who, posts, first)
    }
    case 'at_end': {
      const last = lastDay(spans, stretch.from, stretch.until)
      return last !== null && heldOn(who, posts, last)
    }
  }
}

/** The first day of a window that counts. */
export function firstDay(spans: Machine['spans'], from: number, until: number): number | null {
  for (const span of spans) if (span.from < until && span.until > from) return Math.max(span.from, from)
  return null
}

/** The last day of a window that counts; of an open one, the last there is. */
export function lastDay(spans: Machine['spans'], from: number, until: number): number | null {
  for (const span of spans.toReversed())
    if (span.from < until && span.until > from) return Math.min(span.until, until, farAway) - 1
  return null
}
