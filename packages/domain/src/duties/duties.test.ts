import { describe, expect, it, test } from 'vitest'
import { countRecords } from './count-records.ts'
import { owes, spansWithout, stateOf } from './occurrence.ts'
import { dueDayOf } from './period.ts'
import type { DutyRecord } from './record.ts'
import { missingTalks } from './talks.ts'
import { decideWaiver } from './waiver.ts'

const record = (on: string): DutyRecord => ({
  id: on,
  kind: 'meeting',
  on,
  title: '',
  enteredLate: null,
  adopted: true,
})
const january = { from: '2026-01-01', until: '2026-02-01' }
const february = { from: '2026-02-01', until: '2026-03-01' }
const march = { from: '2026-03-01', until: '2026-04-01' }
const days = (counted: ReturnType<typeof countRecords>) =>
  counted.map(({ records, late }) => [records.map(({ on }) => on), late])

describe('counting records', () => {
  test('each record counts once, for the period of its day', () => {
    const counted = countRecords([january, february], [record('2026-01-20'), record('2026-02-10')], 1, 0)
    expect(days(counted)).toEqual([
      [['2026-01-20'], false],
      [['2026-02-10'], false],
    ])
  })

  test('what one month lacks is made up late by what the next has to spare, and by nothing later', () => {
    const made = countRecords([january, february, march], [record('2026-02-03'), record('2026-02-20')], 1, 0)
    expect(days(made)).toEqual([
      [['2026-02-03'], true],
      [['2026-02-20'], false],
      [[], false],
    ])
    const spare = countRecords(
      [january, february, march],
      [record('2026-02-20'), record('2026-03-03'), record('2026-03-09')],
      1,
      0,
    )
    expect(days(spare)[0]).toEqual([[], false])
  })

  test('a month that needs its own meeting gives none away', () => {
    expect(days(countRecords([january, february], [record('2026-02-03')], 1, 0))).toEqual([
      [[], false],
      [['2026-02-03'], false],
    ])
  })

  test('within the tolerance a meeting beside its fortnight is on time', () => {
    const [first, second] = [
      { from: '2026-01-05', until: '2026-01-19' },
      { from: '2026-01-19', until: '2026-02-02' },
    ]
    const counted = countRecords([first, second], [record('2026-01-19'), record('2026-02-01')], 1, 3)
    expect(days(counted)).toEqual([
      [['2026-01-19'], false],
      [['2026-02-01'], false],
    ])
  })
})

describe('who owes a turn', () => {
  it.each([
    ['the whole period', [{ from: '2025-01-01', until: null }], true],
    ['founded at its beginning', [{ from: '2026-01-01', until: null }], true],
    ['founded after its middle', [{ from: '2026-01-20', until: null }], false],
    ['ended before its last day', [{ from: '2025-01-01', until: '2026-01-31' }], false],
    ['ended with its last day', [{ from: '2025-01-01', until: '2026-02-01' }], true],
    [
      'interrupted, and there at the end',
      [
        { from: '2025-01-01', until: '2026-01-12' },
        { from: '2026-01-20', until: null },
      ],
      true,
    ],
  ])('%s: %s', (_, spans, is) => expect(owes(spans, january)).toBe(is))

  test('a unit is without a shape before it got it and after it lost it', () => {
    expect(spansWithout({ from: '2025-01-01', until: null }, [{ from: '2026-01-01', until: '2026-06-01' }])).toEqual([
      { from: '2025-01-01', until: '2026-01-01' },
      { from: '2026-06-01', until: null },
    ])
    expect(spansWithout({ from: '2025-01-01', until: null }, [{ from: '2024-01-01', until: null }])).toEqual([])
  })
})

describe('the state of a turn', () => {
  const open = { period: january, needed: 1, had: 0, late: false, waived: false }
  it.each([
    ['ahead', '2025-12-31', open],
    ['due', '2026-01-31', open],
    ['missed', '2026-02-01', open],
    ['waived', '2026-02-01', { ...open, waived: true }],
    ['done', '2026-01-10', { ...open, had: 1 }],
    ['late', '2026-02-10', { ...open, had: 1, late: true }],
    ['done', '2026-02-10', { ...open, had: 1, waived: true }],
    ['missed', '2026-02-10', { ...open, needed: 2, had: 1 }],
  ] as const)('%s on %s', (state, today, standing) => expect(stateOf(standing, today)).toBe(state))
})

describe('talks of the year', () => {
  const officers = ['书', '组', '宣']
  const members = [...officers, '甲', '乙', '丙']

  test('officers talk each with each; members with an officer and with another member', () => {
    expect(missingTalks('officers', officers, members, []).needed).toBe(3)
    expect(missingTalks('officers', officers, members, [['组', '书']]).missing).toEqual([
      ['书', '宣'],
      ['组', '宣'],
    ])
    expect(missingTalks('officers_members', officers, members, [['书', '甲']]).missing).toEqual([['乙'], ['丙']])
    expect(missingTalks('members', officers, members, [['甲', '乙']]).missing).toEqual([['丙']])
    expect(missingTalks('members', officers, members, [['甲', '书']]).had).toBe(0)
  })

  test('a branch with a secretary alone asks for no talks among officers', () => {
    expect(missingTalks('officers', ['书'], ['书', '甲'], [])).toEqual({ needed: 0, had: 0, missing: [] })
    expect(missingTalks('members', ['书'], ['书', '甲'], []).needed).toBe(0)
  })
})

describe('the day by which something is due', () => {
  const calendar = {
    basis: [],
    holidays: [{ name: '元旦', from: '2026-01-01', through: '2026-01-03' }],
    makeUpDays: ['2026-01-31'],
  }
  test('is the last day, or the last working day with holidays and make-up days', () => {
    expect(dueDayOf(february, 'last_day', calendar)).toBe('2026-02-28')
    expect(dueDayOf(february, 'last_working_day', calendar)).toBe('2026-02-27')
    expect(dueDayOf(january, 'last_working_day', calendar)).toBe('2026-01-31')
    expect(dueDayOf({ from: '2026-01-01', until: '2026-01-04' }, 'last_working_day', calendar)).toBe('2026-01-03')
  })
})

describe('a waiver', () => {
  const rule = { strictness: 'generally', waivedBy: ['office_party_committee'] } as const
  it.each([
    [true, { ...rule, waivedBy: [...rule.waivedBy] }, 'missed', ['office_party_committee']],
    ['not_allowed', { ...rule, waivedBy: [...rule.waivedBy] }, 'missed', ['branch_officer']],
    ['duty_done_already', { ...rule, waivedBy: [...rule.waivedBy] }, 'done', ['office_party_committee']],
    ['law_cannot_be_waived', { strictness: 'law', waivedBy: [...rule.waivedBy] }, 'due', ['office_party_committee']],
    ['duty_waived_already', { ...rule, waivedBy: [...rule.waivedBy] }, 'waived', ['office_party_committee']],
  ] as const)('%s', (verdict, of, state, roles) =>
    expect(decideWaiver({ ...of, waivedBy: [...of.waivedBy] }, state, roles)).toBe(verdict),
  )
})
