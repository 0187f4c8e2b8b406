import { describe, expect, test } from 'vitest'
import { evaluate } from './evaluate.ts'
import type { Quota } from './outcome.ts'
import { applyQuotas, seatsOf, withQuota } from './quota.ts'
import { each, factsOf, only, schemeOf, subjectOf, sumOf } from './scheme-builders.ts'

const quota = (other: Partial<Quota> = {}): Quota => ({
  grade: '优秀',
  share: '0.4',
  of: 'assessed',
  rounding: 'down',
  order: { nodes: ['second'], ties: 'meeting' },
  ...other,
})
const perUnit = { perUnit: '1', attribute: 'points' }
const tree = sumOf('total', [each('first', only('first'), perUnit), each('second', only('second'), perUnit)])
const schemeWith = (...quotas: Quota[]) =>
  schemeOf(tree, {
    quotas,
    grades: [
      { name: '优秀', atLeast: '90' },
      { name: '良好', atLeast: '80' },
      { name: '称职', atLeast: '60' },
    ],
  })

/** Grades of people by their points, of which some come from the second item. */
function gradesOf(
  scheme: ReturnType<typeof schemeWith>,
  people: ReadonlyArray<[points: number, second?: number]>,
  raised?: string[],
) {
  const sheets = people.map(([points, second = 0]) =>
    evaluate(
      scheme,
      subjectOf([
        ...factsOf('first', { points: points - second }),
        ...(second ? factsOf('second', { points: second }) : []),
      ]),
    ),
  )
  return { sheets, placed: applyQuotas(scheme, sheets, raised ? { raised } : {}) }
}
const names = (placed: ReturnType<typeof applyQuotas>) => placed.map(({ grade }) => grade)

describe('places of a quota', () => {
  test.each([
    ['0.4', 'down', 11, 4],
    ['0.4', 'half_up', 11, 4],
    ['0.4', 'up', 11, 5],
    ['0.2', 'half_up', 13, 3],
    ['0.2', 'half_up', 12, 2],
    ['0.25', 'half_up', 10, 3],
    ['0.4', 'up', 10, 4],
    [{ numerator: 1, denominator: 3 }, 'down', 423, 141],
    [{ numerator: 1, denominator: 3 }, 'down', 422, 140],
    [{ numerator: 1, denominator: 3 }, 'half_up', 422, 141],
    [{ numerator: 1, denominator: 3 }, 'up', 421, 141],
    ['0.4', 'down', 0, 0],
  ] as const)('%j, rounded %s, of %i people: %i', (share, rounding, base, seats) => {
    expect(seatsOf({ share, rounding }, base)).toBe(seats)
  })
})

describe('who finds a place', () => {
  test('the best by total; the others have the grade below, with the reason', () => {
    const { placed, sheets } = gradesOf(schemeWith(quota()), [[95], [99], [91], [85], [70]])
    expect(names(placed)).toEqual(['优秀', '优秀', '良好', '良好', '称职'])
    expect(placed[2]?.quota).toEqual({
      zh: '优秀名额：参加考核 5 人的 40 %，余数舍去，为 2 名；超出名额',
      en: '优秀: 40 % of 5 assessed, the rest dropped, 2 places; beyond them',
    })
    expect(placed[0]?.quota?.zh).toContain('在名额之内')
    expect(placed[3]?.quota).toBeNull()
    const third = sheets[2]
    expect(third && placed[2] && withQuota(third, placed[2])).toMatchObject({ grade: '良好', total: '91' })
    expect(sheets[3] && placed[3] && withQuota(sheets[3], placed[3])).toBe(sheets[3])
  })

  test('enough places for all leave everybody where they are', () => {
    expect(names(gradesOf(schemeWith(quota({ share: '1' })), [[95], [91]]).placed)).toEqual(['优秀', '优秀'])
  })

  test('equal totals are told apart by the items named, no value last', () => {
    const { placed } = gradesOf(schemeWith(quota({ share: '0.5' })), [[95], [95, 20], [95, 30], [95, 10]])
    expect(names(placed)).toEqual(['良好', '优秀', '优秀', '良好'])
  })

  test.each([
    ['all_in', ['优秀', '优秀', '优秀'], false],
    ['all_out', ['优秀', '良好', '良好'], false],
    ['meeting', ['优秀', '良好', '良好'], true],
  ] as const)('equals at the border, %s', (ties, expected, undecided) => {
    const rule = quota({ share: { numerator: 2, denominator: 3 }, order: { nodes: [], ties } })
    const { placed } = gradesOf(schemeWith(rule), [[97], [95], [95]])
    expect(names(placed)).toEqual(expected)
    expect(placed.map((one) => one.undecided)).toEqual([false, undecided, undecided])
    expect(placed[1]?.quota?.zh.includes('由会议决定')).toBe(undecided)
  })

  test('equals that all find a place are no border', () => {
    const rule = quota({ share: { numerator: 2, denominator: 3 } })
    expect(gradesOf(schemeWith(rule), [[95], [95], [85]]).placed.map((one) => one.undecided)).toEqual([
      false,
      false,
      false,
    ])
  })

  test('of those eligible only, and of a share raised only where the round approved it', () => {
    const rule = quota({ share: '0.5', of: 'eligible', raised: { share: '0.8', condition: '经批准' } })
    const people: Array<[number]> = [[95], [94], [93], [92], [70], [70], [70]]
    expect(names(gradesOf(schemeWith(rule), people).placed).filter((name) => name === '优秀')).toHaveLength(2)
    expect(names(gradesOf(schemeWith(rule), people, ['优秀']).placed).filter((name) => name === '优秀')).toHaveLength(3)
    expect(names(gradesOf(schemeWith(rule), people, ['良好']).placed).filter((name) => name === '优秀')).toHaveLength(2)
  })

  test('a quota below looks at those who fell, and may count the grades above', () => {
    const good = { grade: '良好', share: '0.5', order: { nodes: [], ties: 'all_out' as const } }
    const people: Array<[number]> = [[99], [98], [97], [85]]
    const best = quota({ share: '0.25', order: { nodes: [], ties: 'all_out' } })
    expect(names(gradesOf(schemeWith(best, quota(good)), people).placed)).toEqual(['优秀', '良好', '良好', '称职'])
    expect(names(gradesOf(schemeWith(best, quota({ ...good, cumulative: true })), people).placed)).toEqual([
      '优秀',
      '良好',
      '称职',
      '称职',
    ])
  })

  test('below the last grade there is none', () => {
    const rule = quota({ grade: '称职', share: '0' })
    expect(names(gradesOf(schemeWith(rule), [[70], [85]]).placed)).toEqual([null, '良好'])
  })

  test('who has no grade takes no place and is not looked at', () => {
    const { placed } = gradesOf(schemeWith(quota({ share: '0.5' })), [[95], [20]])
    expect(placed).toMatchObject([{ grade: '优秀' }, { grade: null, quota: null }])
  })
})
