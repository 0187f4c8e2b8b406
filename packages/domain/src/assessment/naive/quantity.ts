import type { Big } from 'big.js'
import type { Fact } from '../../ledger/fact.ts'
import type { Conversion, Quantity } from '../quantity.ts'
import type { QuantityNode } from '../scheme-node.ts'
import { daysOf, holds, lies, seatDays, seatsMatter } from './days.ts'
import { banded } from './each.ts'
import { compared, exact, type Fraction, fraction, multiplied, numberOf, sixPlaces, steps, summed } from './exact.ts'
import { groupOf, taken } from './facts.ts'
import { nothing, type Outcome, type Scope } from './scope.ts'

/** A quantity as found: none where there is no record, with the number of facts that it rests on. */
export interface Measured {
  quantity: Fraction | null
  sample: Big
  used: readonly Fact[]
}

/** Of a quantity that is not counted from facts: never too few. */
const notFew = exact('1000000000')

/** An item whose points come from one quantity. */
export function quantityItem(node: QuantityNode, scope: Scope, target: (line: string) => string): Outcome {
  const { quantity, sample, used } = measured(node.quantity, scope)
  if (quantity === null && node.whenNone === undefined)
    return node.quantity.take === 'node' ? likeItem(node.quantity.node, scope) : nothing
  if (quantity !== null && node.minimumSample !== undefined && sample.lt(node.minimumSample)) return nothing
  const known = quantity ?? fraction(exact(node.whenNone ?? '0'))
  return { value: converted(known, node.to, target), used }
}

/** Finds a quantity in the records, exactly. */
export function measured(quantity: Quantity, scope: Scope): Measured {
  switch (quantity.take) {
    case 'node':
      return measuredItem(quantity.node, scope)
    case 'served':
      return measuredDays(scope, quantity.holding)
    case 'ratio':
      return measuredRatio(quantity, scope)
    case 'count': {
      const facts = taken(quantity.of, scope)
      const { distinct } = quantity
      const number = distinct ? new Set(facts.map((fact) => groupOf(fact, distinct))).size : facts.length
      return {
        quantity: facts.length === 0 ? null : fraction(exact(number)),
        sample: exact(facts.length),
        used: facts,
      }
    }
    default:
      return measuredNumbers(quantity, scope)
  }
}

/** No value for want of another item's: where that one does not apply, this one does not either. */
export function likeItem(id: string, scope: Scope): Outcome {
  const without = scope.foreign.get(nameOf(id, scope) ?? id)
  return without ? { ...nothing, without } : nothing
}

function nameOf(id: string, { values, suffixes }: Scope): string | undefined {
  return [...suffixes.map((suffix) => id + suffix), id].find((candidate) => values.has(candidate))
}

function measuredItem(id: string, scope: Scope): Measured {
  const { values } = scope
  const name = nameOf(id, scope)
  const value = name === undefined ? null : (values.get(name) ?? null)
  return { quantity: value && fraction(value), sample: notFew, used: [] }
}

function measuredDays(scope: Scope, posts: string[] | undefined): Measured {
  const { subject, stretch } = scope
  const whole = daysOf(stretch)
  if (whole.length === 0) return { quantity: null, sample: exact(0), used: [] }
  const served = posts
    ? whole.filter((day) => holds(subject, posts, day) && (!seatsMatter(scope) || lies(day, subject.seats ?? [])))
        .length
    : (seatDays(subject, stretch)?.days ?? 0)
  return { quantity: fraction(exact(served), exact(whole.length)), sample: exact(whole.length), used: [] }
}

function measuredRatio(
  { counted, of, exempt, attribute, perAttribute = attribute }: Extract<Quantity, { take: 'ratio' }>,
  scope: Scope,
): Measured {
  const free = exempt ? taken(exempt, scope) : []
  const size = (facts: readonly Fact[], by = '') =>
    attribute === undefined
      ? exact(facts.length)
      : summed(facts.map(({ attributes }) => numberOf(attributes[by]) ?? exact(0)))
  const due = taken(of, scope).filter((fact) => !free.includes(fact))
  const done = taken(counted, scope).filter((fact) => !free.includes(fact))
  const under = size(due, perAttribute)
  return {
    quantity: under.eq(0) ? null : fraction(size(done, attribute), under),
    sample: under,
    used: [...due, ...done],
  }
}

type OfNumbers = Extract<Quantity, { take: 'sum' | 'last' | 'first' | 'highest' | 'lowest' | 'mean' }>

function measuredNumbers({ take, of, attribute }: OfNumbers, scope: Scope): Measured {
  const facts = taken(of, scope).filter(({ attributes }) => numberOf(attributes[attribute]) !== null)
  const numbers = facts.map(({ attributes }) => numberOf(attributes[attribute]) ?? exact(0))
  const rising = [...numbers].sort((a, b) => a.cmp(b))
  const total = fraction(summed(numbers))
  const found = {
    sum: total,
    mean: { ...total, under: exact(numbers.length) },
    first: fraction(numbers.at(0) ?? exact(0)),
    last: fraction(numbers.at(-1) ?? exact(0)),
    lowest: fraction(rising.at(0) ?? exact(0)),
    highest: fraction(rising.at(-1) ?? exact(0)),
  }
  return { quantity: numbers.length === 0 ? null : found[take], sample: exact(numbers.length), used: facts }
}

function converted(quantity: Fraction, to: Conversion, target: (line: string) => string): Big {
  if ('asIs' in to) return sixPlaces(quantity)
  if ('bands' in to) return banded(quantity, to)
  if ('line' in to) return beyondLine(quantity, to, exact(target(to.line)))
  if ('perUnit' in to) return perUnit(quantity, to)
  if ('target' in to) {
    const goal = exact(target(to.target))
    if (goal.lte(0) || compared(quantity, goal) >= 0) return exact(to.full)
    return sixPlaces(multiplied(quantity, fraction(exact(to.full), goal)))
  }
  if ('full' in to) return sixPlaces(multiplied(quantity, fraction(exact(to.full))))
  return exact(compared(quantity, exact(target(to.atLeast))) >= 0 ? to.points : (to.otherwise ?? '0'))
}

function less({ over, under }: Fraction, decimal: Big): Fraction {
  return { over: over.minus(decimal.times(under)), under }
}

function perUnit(quantity: Fraction, to: Extract<Conversion, { perUnit: string }>): Big {
  const beyond = less(quantity, exact(to.from ?? '0'))
  const points = exact(to.perUnit)
  if (to.unit === undefined && !to.begun) {
    const unbounded = to.from === undefined
    return unbounded || beyond.over.gt(0) ? sixPlaces(multiplied(beyond, fraction(points))) : exact(0)
  }
  if (beyond.over.lte(0)) return exact(0)
  return points.times(steps(multiplied(beyond, fraction(exact(1), exact(to.unit ?? '1'))), to.begun ?? false))
}

function beyondLine(quantity: Fraction, to: Extract<Conversion, { line: string }>, line: Big): Big {
  const above = less(quantity, line)
  const gap = to.side === 'above' ? above : { ...above, over: above.over.times(-1) }
  if (gap.over.lte(0)) return exact(0)
  return exact(to.points).times(steps(multiplied(gap, fraction(exact(1), exact(to.each))), to.begun ?? false))
}
