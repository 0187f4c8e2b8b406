import Big from 'big.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  compareProducts,
  cutOff,
  decimalOf,
  divides,
  floorOver,
  inRange,
  millionthsOf,
  millionthsOfNumber,
  over,
  rounded,
  timesOver,
} from './fixed-point.ts'
import { runs } from './testing/runs.ts'

const points = fc.oneof(
  fc.integer({ min: -100_000_000, max: 100_000_000 }),
  fc.integer({ min: -9_000_000_000_000_000, max: 9_000_000_000_000_000 }),
)
const text = (millionths: number) => new Big(millionths).div(1_000_000).toFixed().replace(/^-0$/, '0')
const check = <T extends unknown[]>(arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> }, say: (...given: T) => void) =>
  fc.assert(
    fc.property(fc.tuple(...arbitraries), (given) => say(...(given as T))),
    runs(1_000),
  )

describe('points in millionths agree with decimal arithmetic', () => {
  test('read and written, nothing is lost', () => {
    check([points], (value) => {
      expect(decimalOf(value)).toBe(text(value))
      expect(millionthsOf(decimalOf(value))).toBe(value)
    })
  })

  test.each([
    ['7.5', 7_500_000],
    ['-0', 0],
    ['0.000001', 1],
    ['-12.000000', -12_000_000],
    ['9000000000', 9_000_000_000_000_000],
  ])('%s is %i', (decimal, millionths) => {
    expect(millionthsOf(decimal)).toBe(millionths)
  })

  test.each(['', '1.', '.5', '1e3', '0.0000001', '+1', '9000000001', '一'])('“%s” is refused', (decimal) => {
    expect(() => millionthsOf(decimal)).toThrow(RangeError)
  })

  test('recorded numbers are read as their decimal text, to six places', () => {
    check([fc.double({ min: -8e9, max: 8e9, noNaN: true })], (value) => {
      const expected = new Big(value).round(6, Big.roundHalfUp).times(1_000_000).toNumber() + 0
      expect(millionthsOfNumber(value)).toBe(expected)
    })
    expect([1.0000005, 2.5e-7, 5e-7, -5e-7, 0.1, 1e-300].map(millionthsOfNumber)).toEqual([
      1_000_001, 0, 1, -1, 100_000, 0,
    ])
    expect(() => millionthsOfNumber(Number.NaN)).toThrow('not a number')
    expect(() => millionthsOfNumber(1e21)).toThrow('beyond')
  })

  test('a × b ÷ c is exact and rounded once', () => {
    const divisor = points.filter((value) => value !== 0)
    check([points, points, divisor], (a, b, c) => {
      const exact = new Big(a).times(b).div(c)
      if (exact.abs().gt(9e15)) return
      Big.DP = 40
      expect(timesOver(a, b, c)).toBe(new Big(a).times(b).div(c).round(0, Big.roundHalfUp).toNumber() + 0)
      expect(divides(a, b, c)).toBe(new Big(a).times(b).mod(c).eq(0))
      Big.DP = 20
    })
  })

  test('halves go away from zero', () => {
    expect([timesOver(1, 5, 10), timesOver(-1, 5, 10), timesOver(1, 5, -10), timesOver(1, 4, 10)]).toEqual([
      1, -1, -1, 0,
    ])
    const large = 9_000_000_000_000_000
    expect(timesOver(large, 3, 6)).toBe(large / 2)
    expect([timesOver(large, large - 1, large * 1), timesOver(-large, 7, 14)]).toEqual([large - 1, -large / 2])
    expect(timesOver(large - 999, 1_000_001, 2_000_002)).toBe(4_499_999_999_999_501)
    expect(timesOver(-(large - 999), 1_000_001, 2_000_002)).toBe(-4_499_999_999_999_501)
  })

  test('what a rounding cut is kept in millionths of a millionth, whatever the size and the signs', () => {
    const divisor = points.filter((value) => value !== 0)
    const parts = fc.oneof(points, fc.integer({ min: -2_000, max: 2_000 }))
    check([parts, parts, divisor], (a, b, c) => {
      Big.DP = 40
      const exact = new Big(a).times(b).div(c)
      if (exact.abs().lt(9e15)) {
        const finer = new Big(a).times(b).times(1_000_000).div(c).round(0, Big.roundHalfUp)
        expect(cutOff(a, b, c)).toBe(finer.minus(new Big(timesOver(a, b, c)).times(1_000_000)).toNumber() + 0)
      }
      Big.DP = 20
    })
    expect([cutOff(1, 1, 3), cutOff(2, 1, 3), cutOff(-1, 1, 3), cutOff(1, 4, 2)]).toEqual([
      333_333, -333_333, -333_333, 0,
    ])
    expect(cutOff(9e15, 1, 7)).toBe(-285_714)
  })

  test.each([
    [7n, 2n, 4n],
    [-7n, 2n, -4n],
    [7n, -2n, -4n],
    [-7n, -2n, 4n],
    [5n, 4n, 1n],
    [6n, 4n, 2n],
    [0n, 4n, 0n],
  ])('%d ÷ %d of large numbers is %d', (a, b, quotient) => {
    expect(over(a, b)).toBe(quotient)
  })

  test.each([
    [7, 2, 3],
    [6, 2, 3],
    [-6, 2, -3],
    [-7, 2, -4],
    [0, 2, 0],
    [-1, 3, -1],
  ])('%d goes %d downwards: %d', (a, b, whole) => {
    expect(floorOver(a, b)).toBe(whole)
  })

  test.each([
    [1e-7, 0],
    [4.9e-7, 0],
    [1.5e-6, 2],
    [1e-10, 0],
    [5.4e-10, 0],
    [1.2345678e-5, 12],
    [12.5, 12_500_000],
    [-0.5, -500_000],
    [3, 3_000_000],
    [-0, 0],
  ])('a recorded %d is %d millionths', (value, millionths) => {
    expect(millionthsOfNumber(value)).toBe(millionths)
  })

  test('a refusal says what was read', () => {
    expect(() => millionthsOf('1e3')).toThrow('not a decimal of at most six places: 1e3')
    expect(() => inRange(9_000_000_001_000_000)).toThrow('beyond 9,000,000,000 points: 9000000001')
    expect(() => millionthsOfNumber(Number.POSITIVE_INFINITY)).toThrow('not a number: Infinity')
  })

  test('comparisons of products are exact', () => {
    check([points, points, points, points], (a, b, c, d) => {
      expect(compareProducts(a, b, c, d)).toBe(new Big(a).times(b).cmp(new Big(c).times(d)))
    })
    expect(compareProducts(9e15, 9e15, 9e15, 9e15)).toBe(0)
  })

  test('rounding to places, by each of the three rules', () => {
    const places = fc.integer({ min: 0, max: 7 })
    const modes = { half_up: Big.roundHalfUp, down: Big.roundDown, up: 3 } as const
    for (const mode of ['half_up', 'down', 'up'] as const) {
      check([points, places], (value, at) => {
        const exact = new Big(value)
          .div(1_000_000)
          .round(at, modes[mode] as 0 | 1 | 3)
          .times(1_000_000)
        if (exact.abs().gt(9e15)) return
        expect(rounded(value, { places: at, mode })).toBe(exact.toNumber() + 0)
      })
    }
  })

  test.each([
    ['half_up', '-3'],
    ['down', '-2'],
    ['up', '-3'],
  ] as const)('−2.5 to whole points, %s, is %s', (mode, value) => {
    expect(decimalOf(rounded(-2_500_000, { places: 0, mode }))).toBe(value)
  })

  test('a number beyond nine thousand million points is an error, on either side', () => {
    expect(inRange(9e15)).toBe(9e15)
    expect(() => inRange(9e15 + 2)).toThrow('beyond 9,000,000,000 points')
    expect(() => inRange(-9e15 - 2)).toThrow('beyond')
  })
})
