import { describe, expect, test } from 'vitest'
import { evaluate } from './evaluate.ts'
import type { SchemeNode } from './scheme-node.ts'
import { each, factsOf, only, schemeOf, subjectOf, sumOf } from './scheme-builders.ts'
import type { Scheme } from './scheme.ts'
import type { Subject } from './subject.ts'

/** What changes an item's value, at the values where it just does and just does not. */

const sixPlaces = { places: 6, mode: 'half_up' } as const

const points = (number: string, limits: Partial<SchemeNode> = {}): SchemeNode =>
  ({ id: 'item', title: '项', mechanism: 'constant', points: number, ...limits }) as SchemeNode

const lineOf = (node: SchemeNode, other: Partial<Scheme> = {}, subject: Partial<Subject> = {}) => {
  const { root } = evaluate(schemeOf(node, { rounding: sixPlaces, ...other }), { ...subjectOf([]), ...subject })
  return { value: root.value, applied: root.applied.map(({ kind, before, after }) => [kind, before, after]) }
}

describe('a cap', () => {
  test.each([
    ['9.999999', '9.999999', []],
    ['10', '10', []],
    ['10.000001', '10', [['cap', '10.000001', '10']]],
  ])('of 10 leaves of %s: %s, and is told only where it bites', (given, value, applied) => {
    expect(lineOf(points(given, { cap: '10' }))).toEqual({ value, applied })
  })
})

describe('a floor', () => {
  test.each([
    ['-0.000001', '0', [['floor', '-0.000001', '0']]],
    ['0', '0', []],
    ['0.000001', '0.000001', []],
  ])('of 0 lifts %s to %s, and is told only where it lifts', (given, value, applied) => {
    expect(lineOf(points(given, { floor: '0' }))).toEqual({ value, applied })
  })
})

test('rounding is told only where it changes something', () => {
  const rounding = { places: 0, mode: 'half_up' } as const
  expect(lineOf(points('2', { rounding }))).toEqual({ value: '2', applied: [] })
  expect(lineOf(points('2.5', { rounding }))).toEqual({ value: '3', applied: [['rounding', '2.5', '3']] })
})

describe('a shared cap', () => {
  const capGroups = [{ id: 'extra', title: '附加分', cap: '5' }]
  const shared = (...numbers: string[]) =>
    sumOf(
      'total',
      numbers.map((number, at) => ({ ...points(number, { capGroup: 'extra' }), id: `item${at}` })),
    )
  const told = (...numbers: string[]) =>
    evaluate(schemeOf(shared(...numbers), { capGroups }), subjectOf([])).root.children.map(({ value, applied }) => [
      value,
      applied.length,
    ])

  test('is used up in the order of the tree; who takes exactly what is left is not cut', () => {
    expect(told('3', '2', '1')).toEqual([
      ['3', 0],
      ['2', 0],
      ['0', 1],
    ])
    expect(told('3', '2.000001')).toEqual([
      ['3', 0],
      ['2', 1],
    ])
  })

  test('gives nothing back for negative points', () => {
    expect(told('-4', '5', '1')).toEqual([
      ['-4', 0],
      ['5', 0],
      ['0', 1],
    ])
  })
})

describe('a value for missing ones', () => {
  const proposals = each('proposals', only('proposal'), '5')
  const instead = { whenMissing: '2' }

  test('stands in for what is not on record, and says so', () => {
    expect(lineOf({ ...proposals, ...instead } as SchemeNode)).toEqual({
      value: '2',
      applied: [['missing_as', null, '2']],
    })
  })

  test('keeps within the limits of the item like any other', () => {
    expect(lineOf({ ...proposals, ...instead, cap: '1.5' } as SchemeNode).value).toBe('1.5')
  })

  test('stands in neither for posts that the item is not for nor for a condition that does not hold', () => {
    const notMine = { ...proposals, ...instead, onlyFor: ['chair'] } as SchemeNode
    expect(lineOf(notMine).value).toBeNull()
    const condition = { title: '主席', holding: ['chair'] }
    const unmet = { id: 'w', title: 'w', mechanism: 'when', condition, child: proposals, ...instead } as SchemeNode
    expect(lineOf(unmet).value).toBeNull()
    const foreign = { ...proposals, onlyFor: ['chair'] } as SchemeNode
    expect(lineOf(sumOf('sum', [{ ...foreign }], instead as object)).value).toBeNull()
    expect(lineOf(sumOf('sum', [proposals], instead as object)).value).toBe('2')
  })
})

describe('for the days served', () => {
  const half = { seats: [{ from: '2026-01-01', until: '2026-03-15' }] }
  const partYear = { partYear: 'pro_rata' } as const
  const shrinking = (...proRata: Array<'points' | 'cap' | 'floor' | 'target'>) => ({ proRata })

  test('points, cap and floor shrink only where the item names them: 73 of 365 days is a fifth', () => {
    expect(lineOf(points('10', shrinking('points')), partYear, half).value).toBe('2')
    expect(lineOf(points('10', { cap: '5', ...shrinking('cap') }), partYear, half).value).toBe('1')
    expect(lineOf(points('10', { cap: '5', ...shrinking('floor') }), partYear, half).value).toBe('5')
    expect(lineOf(points('0', { floor: '5', ...shrinking('floor') }), partYear, half).value).toBe('1')
    expect(lineOf(points('0', { floor: '5', ...shrinking('cap') }), partYear, half).value).toBe('5')
    expect(lineOf(points('0', shrinking('points', 'cap', 'floor')), partYear, half)).toEqual({
      value: '0',
      applied: [],
    })
  })

  test('nothing shrinks for a whole year, nor for one whose end is not fixed', () => {
    const whole = { seats: [{ from: '2025-01-01', until: null }] }
    expect(lineOf(points('10', shrinking('points')), partYear, whole)).toEqual({ value: '10', applied: [] })
    const open = { ...half, period: { from: '2026-01-01', until: null } }
    expect(lineOf(points('10', shrinking('points')), partYear, open)).toEqual({ value: '10', applied: [] })
  })
})

describe('what does not end after six places', () => {
  const shareOf = (counted: number, all: number) => {
    const node: SchemeNode = {
      id: 'share',
      title: '率',
      mechanism: 'quantity',
      quantity: { take: 'ratio', counted: only('meeting', { came: [true] }), of: only('meeting') },
      to: { full: '1' },
    }
    const facts = [
      ...factsOf('meeting', { came: true }, counted),
      ...factsOf('meeting', { came: false }, all - counted),
    ]
    const { root } = evaluate(schemeOf(node, { rounding: sixPlaces }), subjectOf(facts))
    return [root.value, root.unrounded]
  }

  test('is rounded there, and the sheet keeps what was cut', () => {
    expect(shareOf(1, 3)).toEqual(['0.333333', '0.333333333333'])
    expect(shareOf(2, 3)).toEqual(['0.666667', '0.666666666667'])
  })

  test('a share that ends keeps no second number', () => {
    expect(shareOf(1, 4)).toEqual(['0.25', null])
  })

  test('nor does a mean that ends, while one that does not says what was cut', () => {
    const mean = (...numbers: string[]): SchemeNode => ({
      id: 'mean',
      title: '平均',
      mechanism: 'mean',
      children: numbers.map((number, at) => ({ ...points(number), id: `m${at}` })),
    })
    const of = (node: SchemeNode) => {
      const { root } = evaluate(schemeOf(node, { rounding: sixPlaces }), subjectOf([]))
      return [root.value, root.unrounded]
    }
    expect(of(mean('1', '2'))).toEqual(['1.5', null])
    expect(of(mean('1', '1', '2'))).toEqual(['1.333333', '1.333333333333'])
    expect(of(mean('-1', '-1', '-2'))).toEqual(['-1.333333', '-1.333333333333'])
  })
})
