import BigJs, { type Big } from 'big.js'

/** A constructor of its own, with so many places that no division of ours is ever rounded before it should be. */
const Exact = BigJs()
Exact.DP = 80

/** A number exactly: the naive evaluator rounds only where the language says so. */
export interface Fraction {
  over: Big
  under: Big
}

/** A decimal of the scheme as an exact number. */
export function exact(decimal: string | number): Big {
  return new Exact(decimal)
}

/** A whole or decimal number as a fraction; what stands below the line is never negative. */
export function fraction(over: Big, under: Big = exact(1)): Fraction {
  return under.lt(0) ? { over: over.times(-1), under: under.times(-1) } : { over, under }
}

/** The product of two fractions. */
export function multiplied(a: Fraction, b: Fraction): Fraction {
  return { over: a.over.times(b.over), under: a.under.times(b.under) }
}

/** A fraction rounded to six places, half away from zero: the one rounding of a computed number. */
export function sixPlaces({ over, under }: Fraction): Big {
  return over.div(under).round(6, Exact.roundHalfUp)
}

/** How a fraction compares with a decimal: below 0, 0, or above 0. */
export function compared({ over, under }: Fraction, decimal: Big): number {
  return over.cmp(decimal.times(under)) * (under.lt(0) ? -1 : 1)
}

/** Whole steps in a fraction that is not negative; a begun step counts as one where `begun` says so. */
export function steps({ over, under }: Fraction, begun: boolean): Big {
  const whole = over.div(under).round(0, Exact.roundDown)
  return begun && compared({ over, under }, whole) > 0 ? whole.plus(1) : whole
}

/** A number of an attribute, at most six places; `null` for whatever is no number. */
export function numberOf(value: string | number | boolean | undefined): Big | null {
  return typeof value === 'number' && Number.isFinite(value) ? exact(value).round(6, Exact.roundHalfUp) : null
}

/** Rounds as a scheme or an item says: half away from zero, towards zero, or away from zero. */
export function roundedBy(value: Big, { places, mode }: { places: number; mode: 'half_up' | 'down' | 'up' }): Big {
  if (mode === 'half_up') return value.round(places, Exact.roundHalfUp)
  return value.round(places, mode === 'down' ? Exact.roundDown : Exact.roundUp)
}

/** The sum of some numbers. */
export function summed(values: readonly Big[]): Big {
  return values.reduce((total, value) => total.plus(value), exact(0))
}

/** A number as people write it. */
export function written(value: Big): string {
  const text = value.toFixed()
  return text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text
}
