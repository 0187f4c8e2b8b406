import { describe, expect, test } from 'vitest'
import { evaluate } from './evaluate.ts'
import { findNode } from './find-node.ts'
import type { Scheme } from './scheme.ts'
import {
  atLeastFacts,
  each,
  factsOf,
  highestOf,
  only,
  schemeOf,
  startsAt,
  subjectOf,
  sumOf,
  times,
} from './scheme-builders.ts'
import type { Subject } from './subject.ts'

/** Published tables of domain.md §6.2 and §6.4, with the examples computed there by hand. */

function expectSheet(scheme: Scheme, subject: Subject, parts: Record<string, string | null>) {
  const { root } = evaluate(scheme, subject)
  const found = Object.keys(parts).map((id) => [id, findNode(root, id)?.value])
  expect(Object.fromEntries(found)).toEqual(parts)
}

const attended = (group: string) => only('attendance', { group: [group], state: ['full'] })

describe('T1: a city-level table of members and standing members', () => {
  const standing = 'standing_member'
  const authorship = { table: { own: '15', joint_first: '10', joint: '5' }, attribute: 'authorship' }
  const scheme = schemeOf(
    sumOf('total', [
      each('plenary', attended('plenary'), '35', { cap: '35' }),
      each('standing', { ...attended('standing'), holding: [standing] }, '30', { best: 1, onlyFor: [standing] }),
      each('activities', attended('activity'), '7.5', { cap: '30' }),
      each('proposal', only('proposal_accepted'), authorship, { best: 1 }),
      each('opinion', only('opinion', { adopted: [true] }), '10', { best: 1 }),
      each('more_proposals', only('proposal_accepted', { authorship: ['own'] }), '5', { from: 2, cap: '20' }),
      each('excellent', only('proposal_accepted', { excellent: [true] }), '8'),
      sumOf(
        'more_opinions',
        [
          each('adopted', only('opinion', { adopted: [true] }), '3', { from: 2 }),
          each('not_adopted', only('opinion', { adopted: [false] }), '1'),
        ],
        { cap: '20' },
      ),
      each('adopted_above', only('opinion', { above: [true] }), '6'),
    ]),
  )

  test('T1-a: an ordinary member comes to 118', () => {
    const facts = [
      ...factsOf('attendance', { group: 'plenary', state: 'full' }),
      ...factsOf('attendance', { group: 'activity', state: 'full' }, 5),
      ...factsOf('proposal_accepted', { authorship: 'own' }, 2),
      ...factsOf('proposal_accepted', { authorship: 'own', excellent: true }),
      ...factsOf('opinion', { adopted: true }),
      ...factsOf('opinion', { adopted: true, above: true }),
      ...factsOf('opinion', { adopted: false }),
    ]
    expectSheet(scheme, subjectOf(facts), {
      total: '118',
      plenary: '35',
      standing: null,
      activities: '30',
      proposal: '15',
      opinion: '10',
      more_proposals: '10',
      excellent: '8',
      more_opinions: '4',
      adopted_above: '6',
    })
  })

  test('T1-b: a standing member comes to 85', () => {
    const facts = [
      ...factsOf('attendance', { group: 'plenary', state: 'full' }),
      ...factsOf('attendance', { group: 'standing', state: 'full' }, 4),
      ...factsOf('attendance', { group: 'activity', state: 'full' }, 2),
      ...factsOf('proposal_accepted', { authorship: 'joint' }, 2),
    ]
    const hats = [{ key: standing, from: '2022-01-01', until: null }]
    expectSheet(scheme, subjectOf(facts, hats), {
      total: '85',
      standing: '30',
      activities: '15',
      proposal: '5',
      more_proposals: null,
      opinion: null,
    })
  })
})

test('T2-a: duties, attendance deducted, study and a bonus come to 95.5', () => {
  const lateness = (group: string) => only('attendance', { group: [group], state: ['late', 'left_early'] })
  const unexcused = (group: string) => only('attendance', { group: [group], state: ['unexcused'] })
  const scheme = schemeOf(
    sumOf('total', [
      sumOf('duties', [
        highestOf('proposal', [
          each(
            'accepted',
            only('proposal_accepted'),
            { table: { first: '20', joint: '15' }, attribute: 'authorship' },
            { best: 1 },
          ),
          each(
            'converted',
            only('proposal_converted'),
            { table: { first: '15', joint: '10' }, attribute: 'authorship' },
            { best: 1 },
          ),
        ]),
        each('information', only(['opinion', 'historical_text']), '20', { best: 1 }),
        each('project', only('enterprise_project'), '20', { best: 1 }),
        each('household', only('household_paired'), '20', { best: 1 }),
      ]),
      startsAt('attendance', '10', only('attendance'), [
        each('plenary_late', lateness('plenary'), '1'),
        each('plenary_absent', unexcused('plenary'), '1.5'),
        each('standing_late', lateness('standing'), '2'),
        each('standing_absent', unexcused('standing'), '3'),
        each('other_late', lateness('other'), '1'),
        each('other_absent', unexcused('other'), '1.5'),
      ]),
      sumOf('study', [
        each('notebook', only('notebook'), '5', { best: 1 }),
        each('essay', only('essay'), '5', { best: 1 }),
      ]),
      each(
        'award',
        only('award'),
        { table: { nation: '10', province: '8', prefecture: '6', city: '4' }, attribute: 'level' },
        { cap: '10' },
      ),
    ]),
  )
  const facts = [
    ...factsOf('proposal_accepted', { authorship: 'joint' }),
    ...factsOf('opinion'),
    ...factsOf('enterprise_project'),
    ...factsOf('household_paired'),
    ...factsOf('attendance', { group: 'plenary', state: 'late' }),
    ...factsOf('attendance', { group: 'other', state: 'unexcused' }),
    ...factsOf('attendance', { group: 'other', state: 'full' }, 3),
    ...factsOf('notebook'),
    ...factsOf('award', { level: 'province' }),
  ]
  expectSheet(scheme, subjectOf(facts), {
    total: '95.5',
    duties: '75',
    attendance: '7.5',
    study: '5',
    essay: null,
    award: '8',
  })
})

describe('T3: points by half-days, own or joint whichever is higher, with basic requirements', () => {
  const roles = (own: string, participant: string) => ({
    table: { own, drafter: own, participant },
    attribute: 'authorship',
  })
  const scheme = schemeOf(
    sumOf('total', [
      each('plenary', only('plenary'), { perUnit: '5', attribute: 'halfDays' }),
      each('activities', only('activity'), '5'),
      each('training', only('training'), { table: { full: '10', partial: '5' }, attribute: 'course' }),
      each('proposal', only('proposal_accepted'), roles('15', '3'), { best: 1 }),
      each('key_proposal', only('proposal_accepted', { key: [true] }), roles('15', '3')),
      each('excellent_proposal', only('proposal_accepted', { excellent: [true] }), roles('10', '2')),
    ]),
    {
      gates: [
        atLeastFacts('出席全体会议', only('plenary'), '1'),
        atLeastFacts('活动三次', only('activity'), '3'),
        atLeastFacts('提案一件', only('proposal_accepted'), '1'),
        atLeastFacts('信息一条', only('opinion'), '1'),
      ],
    },
  )
  const facts = [
    ...factsOf('plenary', { halfDays: 6 }),
    ...factsOf('activity', {}, 4),
    ...factsOf('training', { course: 'full' }),
    ...factsOf('proposal_accepted', { authorship: 'own', key: true }),
    ...factsOf('proposal_accepted', { authorship: 'participant' }),
  ]

  test('T3-a comes to 90', () => {
    expectSheet(scheme, subjectOf(facts), { total: '90', plenary: '30', proposal: '15', key_proposal: '15' })
  })

  test('the requirement of one opinion fails without one and holds with one, the points being the same', () => {
    const without = evaluate(scheme, subjectOf(facts))
    expect(without.gates.map(({ holds }) => holds)).toEqual([true, true, true, false])
    const withOne = evaluate(scheme, subjectOf([...facts, ...factsOf('opinion')]))
    expect(withOne.gates.map(({ holds }) => holds)).toEqual([true, true, true, true])
    expect(withOne.total).toBe(without.total)
  })
})

describe('T5: meetings start at 50 and lose points', () => {
  const scheme = schemeOf(
    startsAt('meetings', '50', only('attendance'), [
      each('plenary', only('attendance', { group: ['plenary'], state: ['unexcused'] }), '10'),
      each('other', only('attendance', { group: ['other'], state: ['unexcused'] }), '5'),
    ]),
  )
  const absent = (group: string, number: number) => factsOf('attendance', { group, state: 'unexcused' }, number)

  test('T5-a: one plenary and two other absences leave 30', () => {
    expectSheet(scheme, subjectOf([...absent('plenary', 1), ...absent('other', 2)]), { meetings: '30' })
  })

  test('six plenary absences end at the floor, and the sheet says so', () => {
    const { root } = evaluate(scheme, subjectOf(absent('plenary', 6)))
    expect(root).toMatchObject({ value: '0', applied: [{ kind: 'floor', before: '-10', after: '0' }] })
  })
})

test('B1-a: thirteen items of a branch, each full until something is missing, come to 32', () => {
  const items = {
    organs: 2,
    plan: 2,
    rules: 4,
    life: 2,
    awards: 2,
    joint: 4,
    project: 4,
    dues: 2,
    funds: 2,
    meetings: 4,
    lecture: 2,
    members: 3,
    tasks: 2,
  }
  const scheme = schemeOf(
    sumOf(
      'total',
      Object.entries(items).map(([id, points]) =>
        startsAt(id, String(points), only('branch_checked'), [
          each(`${id}_minus`, only('branch_fault', { item: [id] }), { perUnit: '1', attribute: 'points' }),
        ]),
      ),
    ),
  )
  const checked = factsOf('branch_checked')
  expectSheet(scheme, subjectOf(checked), { total: '35' })
  const faults = [
    ...factsOf('branch_fault', { item: 'meetings', points: 1 }, 2),
    ...factsOf('branch_fault', { item: 'dues', points: 1 }),
  ]
  expectSheet(scheme, subjectOf([...checked, ...faults]), { total: '32', meetings: '2', dues: '1', rules: '4' })
})

describe('B2: star rating of branches', () => {
  const points = { perUnit: '1', attribute: 'points' }
  const scheme = schemeOf(
    sumOf('total', [
      times(
        'base',
        '0.7',
        sumOf('base_less_minus', [
          each('basic', only('basic'), points),
          times('less', '-1', each('minus', only('minus'), points)),
        ]),
      ),
      times('evaluated', '0.3', each('evaluation', only('evaluation'), points)),
    ]),
    {
      rounding: { places: 1, mode: 'half_up' },
      grades: ['90', '80', '70', '60', '0'].map((atLeast, at) => ({ name: `★${5 - at}`, atLeast })),
    },
  )
  const rated = (basic: number, minus: number, evaluation: number) =>
    subjectOf([
      ...factsOf('basic', { points: basic }),
      ...factsOf('minus', { points: minus }),
      ...factsOf('evaluation', { points: evaluation }),
    ])

  test('96 less 4, and 85 from the evaluation, come to 89.9: four stars', () => {
    expectSheet(scheme, rated(96, 4, 85), { total: '89.9', base: '64.4', evaluated: '25.5' })
    expect(evaluate(scheme, rated(96, 4, 85)).grade).toBe('★4')
  })

  test('exactly 90 has five stars: the line belongs to the grade above it', () => {
    expect(evaluate(scheme, rated(90, 0, 90))).toMatchObject({ total: '90', grade: '★5' })
  })
})
