import Big from 'big.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  compareProducts,
  decimalOf,
  divides,
  inRange,
  millionthsOf,
  millionthsOfNumber,
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
