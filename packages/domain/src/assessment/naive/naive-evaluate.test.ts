import { expect, test } from 'vitest'
import type { SchemeNode } from '../scheme-node.ts'
import { factsOf, only, schemeOf, subjectOf, sumOf } from '../scheme-builders.ts'
import { naiveEvaluate } from './naive-evaluate.ts'

/** Hand-computed, so that the naive evaluator is right before the engine is held against it. */

const head = (id: string) => ({ id, title: id })

test('a joint work is shared by place, the rest equally, and rounded once', () => {
  const root: SchemeNode = {
    ...head('work'),
    mechanism: 'each',
    of: only('report'),
    points: { fixed: '10' },
    times: [{ position: 'place', shares: ['0.5'], others: 'rest_equally', of: 'people' }],
  }
  const facts = [
    ...factsOf('report', { place: 1, people: 4 }),
    ...factsOf('report', { place: 3, people: 4 }),
    ...factsOf('report', {}),
  ]
  expect(naiveEvaluate(schemeOf(root, { rounding: { places: 6, mode: 'half_up' } }), subjectOf(facts)).total).toBe(
    '16.666667',
  )
})

test('each begun step below a line takes its points, and a share is compared exactly', () => {
  const root: SchemeNode = {
    ...head('attendance'),
    mechanism: 'quantity',
    quantity: { take: 'ratio', counted: only('seat', { there: [true] }), of: only('seat') },
    to: { line: '0.9', each: '0.1', points: '-1', side: 'below', begun: true },
  }
  const share = (there: number, away: number) =>
    naiveEvaluate(
      schemeOf(root),
      subjectOf([...factsOf('seat', { there: true }, there), ...factsOf('seat', { there: false }, away)]),
    ).total
  expect([share(9, 1), share(89, 11), share(8, 2), share(79, 21)]).toEqual(['0', '-1', '-1', '-2'])
})

test('items share a cap in the order of the tree, and a work counts in its first item only', () => {
  const leaf = (id: string, points: string, kind: string, other: object = {}): SchemeNode => ({
    ...head(id),
    mechanism: 'each',
    of: only(kind),
    points: { fixed: points },
    ...other,
  })
  const root = sumOf('total', [
    leaf('a', '6', 'a', { capGroup: 'both' }),
    leaf('b', '6', 'b', { capGroup: 'both' }),
    {
      ...head('works'),
      mechanism: 'once_per_work',
      attribute: 'work',
      prefer: 'first_item',
      children: [leaf('c', '1', 'c'), leaf('d', '5', 'd')],
    },
  ])
  const scheme = schemeOf(root, { capGroups: [{ id: 'both', title: 'both', cap: '10' }] })
  const facts = [
    ...factsOf('a'),
    ...factsOf('b'),
    ...factsOf('c', { work: 'x' }),
    ...factsOf('d', { work: 'x' }),
    ...factsOf('d', { work: 'y' }),
  ]
  expect(naiveEvaluate(scheme, subjectOf(facts)).nodes).toEqual({
    a: '6',
    b: '4',
    c: '1',
    d: '5',
    works: '6',
    total: '16',
  })
})

test('by_days weighs each case by its days; half-open posts meet at one day', () => {
  const root: SchemeNode = {
    ...head('role'),
    mechanism: 'by_role',
    decide: 'by_days',
    cases: [{ holding: ['standing'], child: { ...head('x'), mechanism: 'constant', points: '30' } }],
    otherwise: { ...head('y'), mechanism: 'constant', points: '0' },
  }
  const subject = subjectOf([], [{ key: 'standing', from: '2026-01-01', until: '2026-03-15' }])
  expect(naiveEvaluate(schemeOf(root, { rounding: { places: 6, mode: 'down' } }), subject).total).toBe('6')
})

test('two years running below a line ask for it, one does not', () => {
  const root: SchemeNode = { ...head('total'), mechanism: 'constant', points: '39' }
  const when = { title: 'twice', history: { result: { below: '40' }, consecutive: 2 } }
  const scheme = schemeOf(root, { consequences: [{ title: 'twice', when, action: '请辞', level: 'resign' }] })
  const last = (total: string) => [{ period: '2025', until: '2026-01-01', total, grade: null }]
  expect(naiveEvaluate(scheme, { ...subjectOf([]), history: last('39.9') }).consequences).toEqual([true])
  expect(naiveEvaluate(scheme, { ...subjectOf([]), history: last('40') }).consequences).toEqual([false])
})
