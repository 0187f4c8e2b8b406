import { describe, expect, test } from 'vitest'
import type { Quota } from './outcome.ts'
import { type Drafted, placeByQuotas } from './place-by-quotas.ts'
import type { Scheme } from './scheme.ts'

const root = { id: 'total', title: '总分', mechanism: 'sum' as const, children: [] }
const quota = (more: Partial<Quota> = {}): Quota => ({
  grade: '好',
  share: '0.4',
  of: 'assessed',
  rounding: 'down',
  order: { nodes: [], ties: 'meeting' },
  ...more,
})

const scheme = (...quotas: Quota[]): Scheme => ({
  id: 's',
  title: '办法',
  subject: 'cadre',
  period: 'quarter',
  basis: [],
  openReadings: [],
  rounding: { places: 1, mode: 'half_up' },
  capGroups: [],
  root,
  gates: [],
  grades: [{ name: '好' }, { name: '较好' }, { name: '一般' }],
  quotas,
  vetoes: [],
  consequences: [],
})

const person = (id: string, total: string, more: Partial<Drafted> = {}): Drafted => ({
  id,
  total,
  grade: '好',
  gradeReason: { zh: '', en: '' },
  assessed: true,
  items: new Map(),
  ...more,
})
const people = (...totals: string[]) => totals.map((total, at) => person(String.fromCodePoint(97 + at), total))
const none = { raised: [], decided: new Map<string, string>() }
const kept = ({ placed }: ReturnType<typeof placeByQuotas>) =>
  [...placed].flatMap(([id, { grade }]) => (grade === '好' ? [id] : []))

describe('a quota', () => {
  test('of 40 % gives four places among eleven, rounded down, and says so (domain.md §6.6)', () => {
    const drafted = people('99', '98', '97', '96', '95', '94', '93', '92', '91', '90', '89')
    const result = placeByQuotas(scheme(quota()), drafted, none)
    expect(result.quotas[0]).toMatchObject({
      of: 11,
      places: 4,
      eligible: 11,
      words: { zh: '11 人 × 40%，舍去小数，名额 4 个' },
    })
    expect(kept(result)).toEqual(['a', 'b', 'c', 'd'])
    expect(result.placed.get('e')?.grade).toBe('较好')
    expect(result.placed.get('e')?.reason.zh).toContain('名额已满')
  })

  test('of a third is exact: a third of 9 is 3', () => {
    const drafted = people(...Array.from({ length: 9 }, (_, at) => String(90 - at)))
    expect(kept(placeByQuotas(scheme(quota({ share: { numerator: 1, denominator: 3 } })), drafted, none))).toHaveLength(
      3,
    )
  })

  test('leaves a tie at the border to the meeting, all in or all out, as the scheme says', () => {
    const drafted = people('90', '80', '80', '80', '70')
    const left = placeByQuotas(scheme(quota()), drafted, none)
    expect([kept(left), left.quotas[0]?.tied]).toEqual([['a'], ['b', 'c', 'd']])
    const rule = (ties: Quota['order']['ties']) => scheme(quota({ order: { nodes: [], ties } }))
    expect(kept(placeByQuotas(rule('all_in'), drafted, none))).toEqual(['a', 'b', 'c', 'd'])
    expect(kept(placeByQuotas(rule('all_out'), drafted, none))).toEqual(['a'])
  })

  test('is settled once the meeting decided about each of the tied, for no more than there are places', () => {
    const drafted = people('90', '80', '80', '80', '70')
    const decided = (...grades: string[]) => ({
      raised: [],
      decided: new Map(grades.map((grade, at) => ['bcd'[at] ?? '', grade])),
    })
    const settled = placeByQuotas(scheme(quota()), drafted, decided('较好', '好', '较好'))
    expect([kept(settled), settled.quotas[0]?.tied]).toEqual([['a', 'c'], []])
    expect(settled.placed.get('b')?.reason.zh).toContain('经会议决定')
    expect(placeByQuotas(scheme(quota()), drafted, decided('好', '好', '较好')).quotas[0]?.tied).toEqual([
      'b',
      'c',
      'd',
    ])
  })

  test('is raised only where the round says so', () => {
    const raised = scheme(quota({ share: '0.2', raised: { share: '0.25', condition: '经批准' } }))
    const drafted = people('9', '8', '7', '6')
    expect(kept(placeByQuotas(raised, drafted, none))).toEqual([])
    expect(kept(placeByQuotas(raised, drafted, { ...none, raised: ['好'] }))).toEqual(['a'])
  })

  test('that fell from a better grade compete in the one below', () => {
    const two = scheme(quota({ share: '0.25' }), quota({ grade: '较好', share: '0.5', cumulative: true }))
    const result = placeByQuotas(two, people('9', '8', '7', '6'), none)
    expect([...result.placed].map(([, { grade }]) => grade)).toEqual(['好', '较好', '一般', '一般'])
  })

  test('tells equal totals apart by the items named, who has no value of one last', () => {
    const rule = scheme(quota({ share: '0.5', order: { nodes: ['second'], ties: 'meeting' } }))
    const second = (value: string | null) => ({ items: new Map([['second', value]]) })
    const drafted = [
      person('a', '95', second(null)),
      person('b', '95', second('20')),
      person('c', '95', second('30')),
      person('d', '95', second('3')),
    ]
    const result = placeByQuotas(rule, drafted, none)
    expect([kept(result), result.quotas[0]?.tied]).toEqual([['b', 'c'], []])
  })

  test('finds no border among equals who all have a place, and says who is left to the meeting', () => {
    expect(placeByQuotas(scheme(quota()), people('9', '9', '8', '7', '6'), none).quotas[0]?.tied).toEqual([])
    const { placed } = placeByQuotas(scheme(quota({ share: '0.25' })), people('9', '9', '8', '7'), none)
    expect(placed.get('a')?.reason.zh).toBe('“好”名额边缘并列，由会议决定（4 人 × 25%，舍去小数，名额 1 个）')
  })

  test('of those who reach the grade does not count the others', () => {
    const rule = scheme(quota({ share: '0.5', of: 'eligible' }))
    const others = ['x', 'y', 'z'].map((id) => person(id, '1', { grade: '一般' }))
    const result = placeByQuotas(rule, [...people('9', '8', '7', '6'), ...others], none)
    expect([kept(result), result.quotas[0]?.of]).toEqual([['a', 'b'], 4])
  })

  test('leaves nobody below the last grade, and does not look at who has none', () => {
    const rule = scheme(quota({ grade: '一般', share: '0' }))
    const drafted = [person('a', '9', { grade: '一般' }), person('b', '8', { grade: null, assessed: false })]
    const { placed, quotas } = placeByQuotas(rule, drafted, none)
    expect([placed.get('a')?.grade, placed.get('b')?.reason.zh, quotas[0]?.of]).toEqual([null, '', 1])
  })
})
