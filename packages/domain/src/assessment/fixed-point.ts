import type { Rounding } from './rounding.ts'

/**
 * Points are counted in millionths of a point, as whole numbers that a double holds exactly: sums are exact, products
 * and divisions are exact until they are rounded once, half away from zero. Beyond 9,000,000,000 points is an error.
 */

/** How many millionths a point has. */
export const one = 1_000_000

const most = 9_000_000_000 * one
const exactly = Number.MAX_SAFE_INTEGER
const steps = [1_000_000, 100_000, 10_000, 1_000, 100, 10]
const literal = /^(-?)(\d+)(?:\.(\d{1,6}))?$/

/** Refuses a number beyond what points can be. */
export function inRange(millionths: number): number {
  if (Math.abs(millionths) <= most) return millionths
  throw new RangeError(`beyond 9,000,000,000 points: ${millionths / one}`)
}

/** Reads a decimal of at most six places. */
export function millionthsOf(text: string): number {
  const [, minus, whole, places = ''] = literal.exec(text) ?? []
  if (whole === undefined) throw new RangeError(`not a decimal of at most six places: ${text}`)
  const value = inRange(Number(whole) * one + Number(places.padEnd(6, '0')))
  return minus && value !== 0 ? -value : value
}

/** Reads a recorded number: its decimal text, rounded to six places. */
export function millionthsOfNumber(value: number): number {
  if (Number.isInteger(value)) return inRange(value * one + 0)
  if (!Number.isFinite(value)) throw new RangeError(`not a number: ${value}`)
  const [, minus, whole = '0', places = '', exponent = '0'] =
    /^(-?)(\d+)\.?(\d*)(?:e([+-]\d+))?$/.exec(`${value}`) ?? []
  const digits = whole + places
  const point = whole.length + Number(exponent) + 6
  if (point < 0) return 0
  const kept = Number(digits.slice(0, point).padEnd(point, '0') || '0')
  const rounded = inRange(kept + (Number(digits[point] ?? '0') >= 5 ? 1 : 0))
  return minus && rounded !== 0 ? -rounded : rounded
}

/** A decimal as people write it: no exponent, no trailing zeros. */
export function decimalOf(millionths: number): string {
  const size = Math.abs(millionths)
  const whole = Math.floor(size / one)
  const places = String(size - whole * one)
    .padStart(6, '0')
    .replace(/0+$/, '')
  return `${millionths < 0 ? '-' : ''}${whole}${places && '.'}${places}`
}

/** a × b ÷ c for whole numbers, exact, rounded once to a whole number, half away from zero. */
export function timesOver(a: number, b: number, c: number): number {
  const product = a * b
  if (Math.abs(product) <= exactly / 2 && Math.abs(c) <= exactly / 2) {
    const whole = wholeOf(product, c)
    const rest = product - whole * c
    return (Math.abs(rest) * 2 >= Math.abs(c) ? whole + Math.sign(product) * Math.sign(c) : whole) + 0
  }
  return inRange(Number(over(BigInt(a) * BigInt(b), BigInt(c))))
}

/** How often c goes into a safe whole number, towards zero. A division and a look are faster than a remainder. */
function wholeOf(product: number, c: number): number {
  const whole = Math.trunc(product / c)
  const rest = product - whole * c
  return rest !== 0 && rest < 0 !== product < 0 ? whole - Math.sign(product) * Math.sign(c) : whole
}

/** a ÷ b of large whole numbers, half away from zero. */
export function over(a: bigint, b: bigint): bigint {
  const whole = a / b
  const rest = a % b
  const twice = (rest < 0n ? -rest : rest) * 2n
  if (twice < (b < 0n ? -b : b)) return whole
  return a < 0n === b < 0n ? whole + 1n : whole - 1n
}

/** How often b goes into a, for b above 0; downwards. */
export function floorOver(a: number, b: number): number {
  const rest = a % b
  const whole = (a - rest) / b + 0
  return rest < 0 ? whole - 1 : whole
}

/** What rounding a × b ÷ c cut off, in millionths of a millionth. */
export function cutOff(a: number, b: number, c: number): number {
  const product = a * b
  if (product >= 0 && c > 0 && product <= exactly / 2 && c <= exactly / 2 / one) {
    const whole = wholeOf(product, c)
    return (whole - timesOver(a, b, c)) * one + timesOver(product - whole * c, one, c)
  }
  const finer = over(BigInt(a) * BigInt(b) * BigInt(one), BigInt(c))
  return Number(finer - BigInt(timesOver(a, b, c)) * BigInt(one))
}

/** Whether a × b ÷ c ends within whole numbers, so that nothing is cut. */
export function divides(a: number, b: number, c: number): boolean {
  const product = a * b
  if (Math.abs(product) <= exactly / 2 && Math.abs(c) <= exactly / 2) return wholeOf(product, c) * c === product
  return (BigInt(a) * BigInt(b)) % BigInt(c) === 0n
}

/** The sign of a × b − c × d, exact. */
export function compareProducts(a: number, b: number, c: number, d: number): number {
  const left = a * b
  const right = c * d
  if (Math.abs(left) <= exactly && Math.abs(right) <= exactly) return Math.sign(left - right)
  const difference = BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d)
  return difference > 0n ? 1 : difference < 0n ? -1 : 0
}

/** Rounds to so many places of a point: half away from zero, towards zero, or away from it. */
export function rounded(millionths: number, { places, mode }: Rounding): number {
  if (places >= 6) return millionths
  const step = steps[places] ?? 10 ** (6 - places)
  const down = wholeOf(Math.abs(millionths), step) * step
  const rest = Math.abs(millionths) - down
  const up = rest > 0 && (mode === 'up' || (mode === 'half_up' && rest * 2 >= step))
  const size = up ? down + step : down
  return inRange(millionths < 0 && size !== 0 ? -size : size)
}
