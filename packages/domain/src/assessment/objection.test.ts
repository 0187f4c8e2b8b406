import { describe, expect, test } from 'vitest'
import { decideAnswering, decideAppealing, decideObjecting, decideWithdrawing } from './objection.ts'

const told = { state: 'told', objectionsUntil: '2026-04-08' }
const objection = {
  kind: 'objection',
  state: 'open',
  appealUntil: null,
  hasAppeal: false,
  firstAnswerBy: null,
  raisedBy: 'member',
  subjectId: 'member',
} as const
const answered = { ...objection, state: 'answered', appealUntil: '2026-04-10' } as const

describe('objecting', () => {
  test.each([
    ['2026-04-08', true],
    ['2026-04-09', 'objections_closed'],
  ])('up to 8 April, on %s: %s', (today, verdict) => {
    expect(decideObjecting(told, today, true, false)).toBe(verdict)
  })

  test('has no end where none was set', () => {
    expect(decideObjecting({ ...told, objectionsUntil: null }, '2027-01-01', true, false)).toBe(true)
  })

  test('is for the person concerned, while the round is told, once to an item', () => {
    expect(decideObjecting(told, '2026-04-01', false, false)).toBe('not_allowed')
    expect(decideObjecting({ ...told, state: 'verifying' }, '2026-04-01', true, false)).toBe('round_not_told')
    expect(decideObjecting({ ...told, state: 'adopted' }, '2026-04-01', true, false)).toBe('round_not_told')
    expect(decideObjecting(told, '2026-04-01', true, true)).toBe('objection_open_already')
  })
})

describe('answering', () => {
  test('is never in one’s own matter, nor without a name or a right', () => {
    expect(decideAnswering(objection, 'office', true)).toBe(true)
    expect(decideAnswering(objection, 'member', true)).toBe('answered_by_another')
    expect(decideAnswering(objection, 'office', false)).toBe('not_allowed')
    expect(decideAnswering(objection, null, true)).toBe('not_allowed')
  })

  test('an appeal is for somebody else than the first answer, an objection for anybody', () => {
    const again = { ...objection, firstAnswerBy: 'office' }
    expect(decideAnswering({ ...again, kind: 'appeal' }, 'office', true)).toBe('answered_by_another')
    expect(decideAnswering({ ...again, kind: 'appeal' }, 'other', true)).toBe(true)
    expect(decideAnswering(again, 'office', true)).toBe(true)
  })

  test('is once', () => {
    expect(decideAnswering(answered, 'office', true)).toBe('objection_not_open')
    expect(decideAnswering({ ...objection, state: 'withdrawn' }, 'office', true)).toBe('objection_not_open')
  })
})

describe('appealing', () => {
  const on = (today: string, given = {}) => decideAppealing({ ...answered, ...given }, 'told', today, true)

  test.each([
    ['2026-04-10', true],
    ['2026-04-11', 'appeal_time_over'],
  ])('up to 10 April, on %s: %s', (today, verdict) => {
    expect(on(today)).toBe(verdict)
  })

  test('is once, against an answer, while the round is told', () => {
    expect(on('2026-04-10', { hasAppeal: true })).toBe('appealed_already')
    expect(on('2026-04-10', { kind: 'appeal' })).toBe('appeal_is_final')
    expect(on('2026-04-10', { state: 'open' })).toBe('objection_not_answered')
    expect(on('2027-04-10', { appealUntil: null })).toBe(true)
    expect(decideAppealing(answered, 'adopted', '2026-04-10', true)).toBe('round_not_told')
    expect(decideAppealing(answered, 'told', '2026-04-10', false)).toBe('not_allowed')
  })
})

test('an open objection can be taken back by who raised it', () => {
  expect(decideWithdrawing(objection, true)).toBe(true)
  expect(decideWithdrawing(objection, false)).toBe('not_allowed')
  expect(decideWithdrawing(answered, true)).toBe('objection_not_open')
})
