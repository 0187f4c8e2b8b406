import type { Shape } from '../columns/fact-columns.ts'
import { inRange, millionthsOf, one, over } from '../fixed-point.ts'
import type { Band, Factor, FactPoints } from '../fact-points.ts'
import type { EachNode } from '../scheme-node.ts'
import { numberOf } from './match-shape.ts'

type Amount = (shape: Shape) => number

/** A whole number of millionths over a divisor: shares that do not end stay exact until all factors are in. */
interface Share {
  over: bigint
  under: bigint
}

/** The points one fact gives: by its shape, times its factors, rounded once, up to its cap. */
export function pointsOfFact({ points, times, capPerFact }: Pick<EachNode, 'points' | 'times' | 'capPerFact'>): Amount {
  const base = baseOf(points)
  const factors = (times ?? []).map(factorOf)
  const cap = capPerFact === undefined ? null : millionthsOf(capPerFact)
  return (shape) => {
    const { over: above, under } = factors.reduce((product, factor) => multiplied(product, factor(shape)), base(shape))
    const value = inRange(Number(over(above, under)) + 0)
    return cap !== null && value > cap ? cap : value
  }
}

function multiplied(a: Share, b: Share): Share {
  return { over: a.over * b.over, under: a.under * b.under * BigInt(one) }
}

function whole(millionths: number): Share {
  return { over: BigInt(millionths), under: 1n }
}

function baseOf(points: FactPoints): (shape: Shape) => Share {
  if ('fixed' in points) {
    const fixed = whole(millionthsOf(points.fixed))
    return () => fixed
  }
  if ('table' in points) return tableOf(points)
  if ('bands' in points) return bandsOf(points.bands, points.attribute, points.otherwise)
  const perUnit = millionthsOf(points.perUnit)
  const unit = points.wholeUnits === undefined ? null : millionthsOf(points.wholeUnits)
  return (shape) => {
    const number = numberOf(shape, points.attribute)
    if (number === null) return whole(0)
    if (unit !== null) return multiplied(whole(((number - (number % unit)) / unit) * one), whole(perUnit))
    return multiplied(whole(number), whole(perUnit))
  }
}

function tableOf({ table, attribute, otherwise = '0' }: Extract<Factor, { table: object }>) {
  const shares = new Map(Object.entries(table).map(([entry, value]) => [entry, whole(millionthsOf(value))]))
  const rest = whole(millionthsOf(otherwise))
  return ({ attributes }: Shape) => {
    const value = Object.hasOwn(attributes, attribute) ? attributes[attribute] : undefined
    return value === undefined ? rest : (shares.get(String(value)) ?? rest)
  }
}

function bandsOf(bands: readonly Band[], attribute: string, otherwise = '0') {
  const lines = bands.map(({ atLeast, points }) => ({
    line: millionthsOf(atLeast),
    share: whole(millionthsOf(points)),
  }))
  const rest = whole(millionthsOf(otherwise))
  return (shape: Shape) => {
    const number = numberOf(shape, attribute)
    return number === null ? rest : (lines.find(({ line }) => number >= line)?.share ?? rest)
  }
}

function factorOf(factor: Factor): (shape: Shape) => Share {
  if ('table' in factor) return tableOf(factor)
  if ('portion' in factor) return (shape) => whole(Math.min(one, Math.max(0, numberOf(shape, factor.portion) ?? one)))
  if ('equally' in factor)
    return (shape) => {
      const number = numberOf(shape, factor.equally) ?? one
      return number < one ? whole(one) : { over: BigInt(one) * BigInt(one), under: BigInt(number) }
    }
  return byPosition(factor)
}

function byPosition({ position, shares, others, of }: Extract<Factor, { position: string }>) {
  const listed = shares.map(millionthsOf)
  const left = one - listed.reduce((sum, share) => sum + share, 0)
  return (shape: Shape): Share => {
    const place = (numberOf(shape, position) ?? 0) / one
    if (!Number.isInteger(place) || place < 1) return whole(one)
    const share = listed[place - 1]
    if (share !== undefined) return whole(share)
    if (others !== 'rest_equally') return whole(millionthsOf(others))
    const number = (of === undefined ? 0 : (numberOf(shape, of) ?? 0)) / one
    const beyond = number - listed.length
    if (place > number || beyond <= 0) return whole(0)
    return { over: BigInt(left) * BigInt(one), under: BigInt(Math.round(beyond * one)) }
  }
}
