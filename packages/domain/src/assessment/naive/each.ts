import type { Big } from 'big.js'
import type { AttributeValue, Fact } from '../../ledger/fact.ts'
import type { Band, FactPoints, Factor } from '../fact-points.ts'
import type { EachNode } from '../scheme-node.ts'
import { compared, exact, type Fraction, fraction, multiplied, numberOf, sixPlaces, steps, summed } from './exact.ts'
import { groupOf, taken } from './facts.ts'
import { nothing, type Outcome, type Scope } from './scope.ts'

interface Counted {
  fact: Fact
  points: Big
}

/** Points for each fact: its points times its factors, at most so much a fact; the best of each group; from, up to; the best. */
export function each(node: EachNode, scope: Scope): Outcome {
  const facts = taken(node.of, scope)
  if (facts.length === 0) return nothing
  let counted = facts.map((fact) => ({ fact, points: pointsOf(fact, node) }))
  if (node.perGroup) {
    const { by, atMost } = node.perGroup
    const whole = counted
    counted = whole.filter((one) => {
      const group = whole.filter(({ fact }) => groupOf(fact, by) === groupOf(one.fact, by))
      return isAmongBest(one, group, atMost)
    })
  }
  counted = counted.filter((_, at) => at + 1 >= (node.from ?? 1) && at + 1 <= (node.upTo ?? Number.POSITIVE_INFINITY))
  const { best } = node
  if (best !== undefined) {
    const left = counted
    counted = left.filter((one) => isAmongBest(one, left, best))
  }
  return {
    value: summed(counted.map(({ points }) => points)),
    used: counted.filter(({ points }) => !points.eq(0)).map(({ fact }) => fact),
  }
}

/** Whether fewer than so many of a list are better; among equals the earlier one is. */
function isAmongBest(one: Counted, among: readonly Counted[], atMost: number): boolean {
  const own = among.indexOf(one)
  const better = among.filter(({ points }, at) => points.gt(one.points) || (points.eq(one.points) && at < own))
  return better.length < atMost
}

function pointsOf(fact: Fact, { points, times, capPerFact }: EachNode): Big {
  const factors = (times ?? []).map((factor) => factorOf(fact, factor))
  const product = sixPlaces(factors.reduce(multiplied, fraction(plainPoints(fact, points))))
  return capPerFact !== undefined && product.gt(exact(capPerFact)) ? exact(capPerFact) : product
}

function plainPoints({ attributes }: Fact, points: FactPoints): Big {
  if ('fixed' in points) return exact(points.fixed)
  const value = attributes[points.attribute]
  if ('table' in points) return entryOf(value, points.table, points.otherwise)
  const number = numberOf(value)
  if ('bands' in points) return number ? banded(fraction(number), points) : exact(points.otherwise ?? '0')
  if (!number) return exact(0)
  const { perUnit, wholeUnits } = points
  return exact(perUnit).times(wholeUnits === undefined ? number : steps(fraction(number, exact(wholeUnits)), false))
}

function entryOf(value: AttributeValue | undefined, table: Record<string, string>, otherwise = '0'): Big {
  const entry = value === undefined ? undefined : Object.entries(table).find(([name]) => name === String(value))
  return exact(entry?.[1] ?? otherwise)
}

/** The points of the first band that a number reaches. */
export function banded(quantity: Fraction, { bands, otherwise }: { bands: readonly Band[]; otherwise?: string }): Big {
  const band = bands.find(({ atLeast }) => compared(quantity, exact(atLeast)) >= 0)
  return exact(band?.points ?? otherwise ?? '0')
}

function factorOf({ attributes }: Fact, factor: Factor): Fraction {
  if ('table' in factor) return fraction(entryOf(attributes[factor.attribute], factor.table, factor.otherwise))
  if ('portion' in factor) return fraction(withinOne(numberOf(attributes[factor.portion]) ?? exact(1)))
  if ('equally' in factor) {
    const among = numberOf(attributes[factor.equally])
    return among && among.gte(1) ? fraction(exact(1), among) : fraction(exact(1))
  }
  const position = numberOf(attributes[factor.position])
  if (!position || position.lt(1) || !position.eq(position.round(0))) return fraction(exact(1))
  const own = factor.shares[Number(position) - 1]
  if (own !== undefined) return fraction(exact(own))
  if (factor.others !== 'rest_equally') return fraction(exact(factor.others))
  const people = factor.of === undefined ? null : numberOf(attributes[factor.of])
  const others = people?.minus(factor.shares.length)
  if (!people || !others || position.gt(people) || others.lte(0)) return fraction(exact(0))
  return fraction(exact(1).minus(summed(factor.shares.map(exact))), others)
}

function withinOne(share: Big): Big {
  if (share.lt(0)) return exact(0)
  return share.gt(1) ? exact(1) : share
}
