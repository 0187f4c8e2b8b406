import { describe, expect, test } from 'vitest'
import { evaluate } from './evaluate.ts'
import type { Conversion } from './quantity.ts'
import { factsOf, only, schemeOf } from './scheme-builders.ts'
import type { SchemeNode } from './scheme-node.ts'

/** What a quantity comes to in points, at and beside the lines of each way to count. */

const period = { from: '2026-01-01', until: '2027-01-01' }

function pointsOf(quantity: number, to: Conversion, { share = false } = {}): string | null {
  const node: SchemeNode = {
    id: 'item',
    title: '项',
    mechanism: 'quantity',
    quantity: share
      ? { take: 'mean', of: only('score'), attribute: 'points' }
      : { take: 'sum', of: only('score'), attribute: 'points' },
    to,
  }
  const facts = share
    ? [...factsOf('score', { points: quantity }), ...factsOf('score', { points: 0 }, 2, '2026-04-01')]
    : factsOf('score', { points: quantity })
  const scheme = schemeOf(node, { rounding: { places: 6, mode: 'half_up' } })
  return evaluate(scheme, { facts, hats: [], period }).root.value
}

describe('points for every unit', () => {
  test.each([
    ['a part of a unit counts in proportion where no unit is given', 2.5, { perUnit: '2' }, '5'],
    ['below nothing it takes off', -1, { perUnit: '2' }, '-2'],
    ['whole units only where one is given', 2.5, { perUnit: '2', unit: '1' }, '4'],
    ['exactly a unit is a whole one', 3, { perUnit: '2', unit: '1.5' }, '4'],
    ['a begun unit counts where the text says so', 2.5, { perUnit: '2', unit: '1', begun: true }, '6'],
    ['a whole unit is not begun twice', 2, { perUnit: '2', unit: '1', begun: true }, '4'],
    ['begun without a unit is begun ones', 2.1, { perUnit: '2', begun: true }, '6'],
    ['nothing below or at the line', 3, { perUnit: '2', from: '3' }, '0'],
    ['nothing below the line', 1, { perUnit: '2', from: '3' }, '0'],
    ['above it the part beyond', 3.5, { perUnit: '2', from: '3' }, '1'],
    ['whole units beyond the line', 5.5, { perUnit: '2', from: '3', unit: '2' }, '2'],
    ['begun units beyond the line', 5.5, { perUnit: '2', from: '3', unit: '2', begun: true }, '4'],
    ['nothing at all for nothing', 0, { perUnit: '2', unit: '1' }, '0'],
    ['not even for less than nothing', -3, { perUnit: '2', unit: '1' }, '0'],
  ] as const)('%s', (_, quantity, to, points) => {
    expect(pointsOf(quantity, to)).toBe(points)
  })

  test('a fraction that does not end is rounded once', () => {
    expect(pointsOf(1, { perUnit: '2' }, { share: true })).toBe('0.666667')
    expect(pointsOf(10, { perUnit: '2', from: '3' }, { share: true })).toBe('0.666667')
    expect(pointsOf(10, { perUnit: '2', unit: '0.000001' }, { share: true })).toBe('6666666')
  })

  test('numbers whose products are beyond a double are counted exactly', () => {
    expect(pointsOf(8_999_999_999, { perUnit: '0.1', unit: '0.7' })).toBe('1285714285.5')
    expect(pointsOf(8_999_999_999, { perUnit: '0.1', unit: '0.7', begun: true })).toBe('1285714285.6')
    expect(pointsOf(8_999_999_999, { perUnit: '0.1', from: '8999999991', unit: '2' })).toBe('0.4')
    expect(pointsOf(-8_999_999_999, { line: '0', each: '0.7', points: '0.1', side: 'below' })).toBe('1285714285.5')
  })
})

describe('points for every step from a line', () => {
  const down = { line: '90', each: '10', points: '-1', side: 'below' } as const
  const up = { line: '90', each: '10', points: '1', side: 'above' } as const

  test.each([
    [90, down, '0'],
    [80.1, down, '0'],
    [80, down, '-1'],
    [65, down, '-2'],
    [100, down, '0'],
    [89.9, { ...down, begun: true }, '-1'],
    [80, { ...down, begun: true }, '-1'],
    [79.9, { ...down, begun: true }, '-2'],
    [90, { ...down, begun: true }, '0'],
    [90.1, { ...down, begun: true }, '0'],
    [99.9, up, '0'],
    [100, up, '1'],
    [100.1, { ...up, begun: true }, '2'],
    [80, up, '0'],
  ] as const)('%d: %o is %s', (quantity, to, points) => {
    expect(pointsOf(quantity, to)).toBe(points)
  })
})

describe('bands, thresholds, shares', () => {
  const bands = {
    bands: [
      { atLeast: '8', points: '10' },
      { atLeast: '5', points: '6' },
    ],
    otherwise: '1',
  }
  test.each([
    [8, bands, '10'],
    [7.999999, bands, '6'],
    [5, bands, '6'],
    [4.999999, bands, '1'],
    [4, { bands: bands.bands }, '0'],
    [3, { atLeast: '3', points: '10' }, '10'],
    [2.999999, { atLeast: '3', points: '10' }, '0'],
    [2.999999, { atLeast: '3', points: '10', otherwise: '4' }, '4'],
    [2, { target: '4', full: '10' }, '5'],
    [4, { target: '4', full: '10' }, '10'],
    [5, { target: '4', full: '10' }, '10'],
    [0, { target: '0', full: '10' }, '10'],
    [-1, { target: '0', full: '10' }, '10'],
    [-1, { target: '4', full: '10' }, '-2.5'],
    [0.25, { full: '20' }, '5'],
    [7.25, { asIs: true }, '7.25'],
  ] as const)('%d: %o is %s', (quantity, to, points) => {
    expect(pointsOf(quantity, to as Conversion)).toBe(points)
  })

  test('a fraction is compared exactly, not rounded first', () => {
    // 2 ÷ 3 lies below 0.666667, to which it rounds.
    expect(pointsOf(2, { atLeast: '0.666667', points: '10' }, { share: true })).toBe('0')
    expect(pointsOf(2, { bands: [{ atLeast: '0.666667', points: '10' }] }, { share: true })).toBe('0')
    expect(pointsOf(2, { asIs: true }, { share: true })).toBe('0.666667')
    expect(pointsOf(2, { target: '3', full: '1' }, { share: true })).toBe('0.222222')
  })
})
