import { describe, expect, test } from 'vitest'
import { ageOn, bodyFor, checkSetUp, type BranchShape } from './branch-set-up.ts'
import { decideDelay, decideElection, termOn } from './election.ts'

const shape: BranchShape = { members: 9, fullMembers: 8, secretaries: 1, officers: 4, committeeMembers: 3 }
const states = (change: Partial<BranchShape>) =>
  Object.fromEntries(checkSetUp({ ...shape, ...change }).map(({ key, state }) => [key, state]))

describe('the set-up of a branch', () => {
  test.each([
    [{}, { enough_members: 'met', not_too_many: 'met', secretary: 'met', committee: 'met' }],
    [
      { fullMembers: 2, officers: 1, committeeMembers: 0 },
      { enough_members: 'unmet', committee: 'met' },
    ],
    [{ members: 51, fullMembers: 51 }, { not_too_many: 'warning' }],
    [{ secretaries: 0 }, { secretary: 'unmet' }],
    [{ officers: 2, committeeMembers: 1 }, { committee: 'unmet' }],
    [{ officers: 6 }, { committee: 'warning' }],
    [{ officers: 8 }, { committee: 'unmet' }],
    [{ fullMembers: 6 }, { committee: 'warning' }],
    [{ fullMembers: 6, officers: 1, committeeMembers: 0 }, { committee: 'met' }],
  ])('%j gives %j', (change, expected) => expect(states(change)).toMatchObject(expected))

  test('the body above follows the number of members', () =>
    expect([99, 100, 50, 49].map(bodyFor)).toEqual([
      'general_branch',
      'grassroots_committee',
      'general_branch',
      'branch',
    ]))

  test('age is full years, and missing is missing', () =>
    expect([ageOn('1986-11', '2026-11-20'), ageOn('1986-12', '2026-11-20'), ageOn(null, '2026-11-20')]).toEqual([
      40,
      39,
      null,
    ]))
})

describe('the term of a branch', () => {
  test.each([
    ['2026-02-28', 'running'],
    ['2026-03-01', 'due_soon'],
    ['2026-09-01', 'due_soon'],
    ['2026-09-02', 'overdue'],
  ] as const)('on %s is %s', (today, state) => expect(termOn('2023-09-01', null, today).state).toBe(state))

  test('is as long, and warned of as early, as the rules of a committee say', () => {
    expect(termOn('2021-12-28', null, '2026-06-28', { years: 5, warnMonths: 6 })).toEqual({
      from: '2021-12-28',
      dueOn: '2026-12-28',
      warnFrom: '2026-06-28',
      delayedUntil: null,
      state: 'due_soon',
    })
  })

  test('may be put off by a year at most, and is overdue after that', () => {
    expect(decideDelay('2026-09-01', '2027-09-01')).toBe(true)
    expect(decideDelay('2026-09-01', '2027-09-02')).toBe('delay_over_a_year')
    expect(decideDelay('2026-09-01', '2026-09-01')).toBe('delay_not_later')
    expect(termOn('2023-09-01', '2027-03-01', '2026-12-01').state).toBe('delayed')
    expect(termOn('2023-09-01', '2027-03-01', '2027-03-02').state).toBe('overdue')
  })
})

describe('an election', () => {
  const term = { dueOn: '2026-09-01', delayedUntil: null }
  const count = { heldOn: '2026-08-20', due: 20, present: 16, elected: [{ postKind: 'secretary', votes: 9 }] }
  const decide = (change: Partial<typeof count>) => decideElection(term, { ...count, ...change }, 'secretary')

  test.each([
    [{}, true],
    [{ present: 15 }, 'turnout_too_low'],
    [{ elected: [{ postKind: 'secretary', votes: 8 }] }, 'votes_too_few'],
    [{ elected: [{ postKind: 'secretary', votes: 17 }] }, 'more_votes_than_voters'],
    [{ present: 21 }, 'more_votes_than_voters'],
    [{ elected: [{ postKind: 'member', votes: 12 }] }, 'one_secretary_needed'],
    [{ heldOn: '2026-09-02' }, 'election_late_without_approval'],
  ] as const)('%j is %s', (change, expected) => expect(decide(change as Partial<typeof count>)).toBe(expected))

  test('after its day needs the superior’s approval', () =>
    expect(
      decideElection({ ...term, delayedUntil: '2026-12-01' }, { ...count, heldOn: '2026-11-30' }, 'secretary'),
    ).toBe(true))
})
