import { describe, expect, test } from 'vitest'
import type { Fact } from '../ledger/fact.ts'
import { evaluate } from './evaluate.ts'
import { findNode } from './find-node.ts'
import type { QuantityNode, SchemeNode } from './scheme-node.ts'
import { each, factsOf, highestOf, only, schemeOf, startsAt, subjectOf, sumOf } from './scheme-builders.ts'

const rootOf = (root: SchemeNode, ...subject: Parameters<typeof subjectOf>) =>
  evaluate(schemeOf(root), subjectOf(...subject)).root

const attendance: QuantityNode = {
  id: 'attendance',
  title: '出席',
  basis: { document: '本办法', clause: '第三条' },
  mechanism: 'quantity',
  quantity: {
    take: 'ratio',
    counted: only('attendance', { state: ['present', 'late'] }),
    of: only('attendance'),
    exempt: only('attendance', { excused: ['exempt'] }),
  },
  to: { full: '20' },
}

const came = (number: number) => factsOf('attendance', { state: 'present', excused: 'no' }, number)
const leave = factsOf('attendance', { state: 'on_leave', excused: 'excused' })
const trip = factsOf('attendance', { state: 'official_trip', excused: 'exempt' })

describe('missing is not zero', () => {
  const tree = sumOf('total', [each('proposals', only('proposal'), '5'), attendance])

  test('without any record nothing has a value', () => {
    const { total, grade, root } = evaluate(schemeOf(tree), subjectOf([]))
    expect({ total, grade, missing: root.missing }).toEqual({ total: null, grade: null, missing: 'no_records' })
    expect(root.children.map(({ value, missing }) => [value, missing])).toEqual([
      [null, 'no_records'],
      [null, 'nobody_due'],
    ])
  })

  test('a sum leaves out what is missing and keeps the line open', () => {
    const root = rootOf(tree, factsOf('proposal', {}, 2))
    expect(root.value).toBe('10')
    expect(root.children[1]).toMatchObject({ value: null, missing: 'nobody_due' })
  })

  test('an item from the second on is 0, not missing, for whoever has one', () => {
    expect(rootOf(each('more', only('proposal'), '5', { from: 2 }), factsOf('proposal'))).toMatchObject({
      value: '0',
      count: 0,
    })
  })

  test('a deduction block without anything due does not start full', () => {
    const block = startsAt('discipline', '10', only('attendance'), [
      each('absent', only('attendance', { excused: ['unexcused'] }), '3'),
    ])
    expect(rootOf(block, factsOf('proposal'))).toMatchObject({ value: null, missing: 'nobody_due' })
    expect(rootOf(block, came(1))).toMatchObject({ value: '10', count: 1 })
  })
})

describe('attended out of due', () => {
  test('leave stays in the denominator, an official trip leaves it, and the formula says so', () => {
    expect(rootOf(attendance, [...came(3), ...leave, ...trip])).toMatchObject({
      value: '15',
      count: 5,
      clause: '本办法 第三条',
      formula: { zh: '20 × 3 ÷ 4 = 15（另有 1 次不计入应到）' },
    })
  })

  test('whoever was only on official trips has no share, neither nothing nor all', () => {
    expect(rootOf(attendance, trip)).toMatchObject({ value: null, missing: 'nobody_due', count: 1 })
  })

  test('a share that does not end is kept to six places, and says what was cut', () => {
    const { total, root } = evaluate(schemeOf(sumOf('total', [attendance])), subjectOf([...came(2), ...leave]))
    expect(root.children[0]?.value).toBe('13.333333')
    expect(root.children[0]).toMatchObject({
      unrounded: '13.333333333333',
      quantity: { value: '0.666667', numerator: '2', denominator: '3' },
      applied: [{ kind: 'rounding', before: '13.333333333333', after: '13.333333' }],
    })
    expect(total).toBe('13.33')
    expect(root.applied).toMatchObject([{ kind: 'rounding', before: '13.333333', after: '13.33' }])
  })

  test('the rest is dropped where the scheme says so', () => {
    const scheme = schemeOf({ ...attendance, to: { full: '19.99' } }, { rounding: { places: 1, mode: 'down' } })
    expect(evaluate(scheme, subjectOf(came(1))).total).toBe('19.9')
  })
})

describe('who somebody was on that day', () => {
  const holding = ['standing_member']
  const item = each('standing', { ...only('standing_meeting'), holding }, '5', { onlyFor: holding })
  const hat = (from: string, until: string | null) => [{ key: 'standing_member', from, until }]
  const meetings = [
    ...factsOf('standing_meeting', {}, 1, '2026-05-31'),
    ...factsOf('standing_meeting', {}, 1, '2026-06-01'),
    ...factsOf('standing_meeting', {}, 1, '2026-09-01'),
  ]

  test('meetings before the election and after the end of the post do not count', () => {
    expect(rootOf(item, meetings, hat('2026-06-01', '2026-09-01'))).toMatchObject({ value: '5', count: 1 })
  })

  test.each([
    ['nobody', []],
    ['a post that ended before the year', hat('2020-01-01', '2026-01-01')],
    ['a post that begins after the year', hat('2027-01-01', null)],
  ])('the item does not apply to %s', (_, hats) => {
    expect(rootOf(sumOf('total', [item]), meetings, hats)).toMatchObject({ value: null, missing: 'not_for_role' })
  })
})

test('what was corrected or withdrawn gives no points and stays in sight at its line', () => {
  const [recorded, wrong, other] = [...factsOf('proposal', {}, 2), ...factsOf('opinion')] as [Fact, Fact, Fact]
  const withdrawal = { ...wrong, id: 'withdrawal', correctsId: wrong.id, withdraws: true }
  const tree = sumOf('total', [each('proposals', only('proposal'), '5'), each('opinions', only('opinion'), '5')])
  expect(rootOf(tree, [recorded, wrong, other, withdrawal]).children).toMatchObject([
    { value: '5', count: 1, evidence: [recorded.id], setAside: [wrong.id] },
    { value: '5', setAside: [] },
  ])
})

describe('counting', () => {
  test('counted once takes the fact that gives most and cites it alone', () => {
    const points = { table: { lead: '15', joint: '8' }, attribute: 'authorship' }
    const facts = [...factsOf('proposal', { authorship: 'joint' }, 2), ...factsOf('proposal', { authorship: 'lead' })]
    expect(rootOf(each('proposal', only('proposal'), points, { best: 1 }), facts)).toMatchObject({
      value: '15',
      evidence: facts.slice(2).map(({ id }) => id),
    })
  })

  test('a class that the table does not list gives nothing', () => {
    const points = { table: { lead: '15' }, attribute: 'authorship' }
    const facts = ['joint', 'constructor'].flatMap((authorship) => factsOf('proposal', { authorship }))
    expect(rootOf(each('proposal', only('proposal'), points), facts).value).toBe('0')
  })

  test('conditions on attributes: values, exceptions and numbers', () => {
    const facts = [1, 2, 3, 4].flatMap((units) =>
      factsOf('visit', { units, place: units === 2 ? 'office' : 'village' }),
    )
    const where = { units: { atLeast: '2', atMost: '3' }, place: { not: ['office'] } }
    expect(rootOf(each('visits', { kinds: ['visit'], where }, '1'), [...facts, ...factsOf('visit')])).toMatchObject({
      count: 1,
    })
  })

  test.each([
    [1, '0'],
    [2, '30'],
    [5, '30'],
  ])('%i activities out of the two needed give %s', (number, value) => {
    const node: SchemeNode = {
      id: 'n',
      title: 'n',
      mechanism: 'quantity',
      quantity: { take: 'count', of: only('activity') },
      to: { atLeast: '2', points: '30' },
    }
    expect(rootOf(node, factsOf('activity', {}, number)).value).toBe(value)
  })

  test('a quantity with something instead is never missing', () => {
    const node: SchemeNode = {
      id: 'n',
      title: 'n',
      mechanism: 'quantity',
      quantity: { take: 'count', of: only('activity') },
      to: { atLeast: '2', points: '30', otherwise: '10' },
      whenNone: '0',
    }
    expect(rootOf(node, []).value).toBe('10')
  })

  test('the highest of several names the one taken and keeps the others in sight', () => {
    const root = rootOf(
      highestOf('one_of', [each('report', only('report'), '5'), each('speech', only('speech'), '10')]),
      [...factsOf('report'), ...factsOf('speech')],
    )
    expect(root).toMatchObject({ value: '10', formula: { zh: '取最高一项：speech' } })
    expect(root.children.map(({ value }) => value)).toEqual(['5', '10'])
  })

  test('a floor says where it held', () => {
    const block = startsAt('discipline', '50', only('attendance'), [each('absent', only('attendance'), '10')])
    expect(rootOf(block, factsOf('attendance', {}, 6))).toMatchObject({
      value: '0',
      applied: [{ kind: 'floor', before: '-10', after: '0' }],
    })
  })

  test('a cap says where it bit', () => {
    expect(
      rootOf(each('activities', only('activity'), '7.5', { cap: '30' }), factsOf('activity', {}, 5)),
    ).toMatchObject({
      value: '30',
      formula: { zh: '每次 7.5 分：7.5 × 5 = 37.5' },
      applied: [{ kind: 'cap', before: '37.5', after: '30', words: { zh: '超过上限，按 30 分计' } }],
    })
  })
})

test('a line is found by its id, and one that is not there is not', () => {
  const root = rootOf(sumOf('total', [each('a', only('x'), '1')]), factsOf('x'))
  expect(findNode(root, 'a')?.value).toBe('1')
  expect(findNode(root, 'b')).toBeNull()
})

test('sixty facts of many kinds come to points, caps and deductions together', () => {
  const tree = sumOf('total', [
    attendance,
    ...['proposal', 'opinion', 'activity'].map((kind) => each(kind, only(kind), '5', { cap: '20' })),
    startsAt('discipline', '10', only('attendance'), [
      each('absent', only('attendance', { excused: ['unexcused'] }), '3'),
    ]),
  ])
  const facts = [
    ...came(30),
    ...leave,
    ...trip,
    ...['proposal', 'opinion', 'activity'].flatMap((kind) => factsOf(kind, {}, 10)),
  ]
  // 30 of 31 meetings times 20, three caps of 20, ten for discipline.
  expect(rootOf(tree, facts).value).toBe('89.35')
})
