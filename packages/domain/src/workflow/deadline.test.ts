import { describe, expect, test } from 'vitest'
import { deadlineOf, lastDayOf, readClock, type Deadline } from './deadline.ts'

const spring = {
  basis: [],
  holidays: [{ name: '春节', from: '2026-02-15', through: '2026-02-23' }],
  makeUpDays: ['2026-02-28'],
}
const five: Deadline = {
  key: 'answer',
  name: { zh: '答复', en: 'Answer' },
  count: 5,
  unit: 'working_days',
  warning: 2,
  basis: [],
}

describe('a deadline of the pack', () => {
  test('is found by its key, and a pack without it promises nothing', () => {
    expect(deadlineOf({ deadlines: [five] }, 'answer')).toBe(five)
    expect(deadlineOf({ deadlines: [five] }, 'other')).toBeNull()
    expect(deadlineOf({}, 'answer')).toBeNull()
  })

  test('counts working days over holidays and make-up days', () => {
    expect(lastDayOf(five, '2026-02-12', spring)).toBe('2026-02-27')
    expect(lastDayOf({ ...five, count: 6 }, '2026-02-12', spring)).toBe('2026-02-28')
    expect(lastDayOf(five, '2026-03-02')).toBe('2026-03-09')
  })

  test('in days or months ends on a working day', () => {
    expect(lastDayOf({ ...five, unit: 'days', count: 3 }, '2026-02-12', spring)).toBe('2026-02-24')
    expect(lastDayOf({ ...five, unit: 'months', count: 1 }, '2026-01-30', spring)).toBe('2026-02-28')
  })
})

describe('a clock', () => {
  test('is ahead, soon, and over only after the last day', () => {
    expect(readClock('2026-03-09', '2026-03-03', 2)).toEqual({ state: 'ahead', workingDays: 4 })
    expect(readClock('2026-03-09', '2026-03-05', 2)).toEqual({ state: 'soon', workingDays: 2 })
    expect(readClock('2026-03-09', '2026-03-09', 0)).toEqual({ state: 'soon', workingDays: 0 })
    expect(readClock('2026-03-06', '2026-03-09', 2)).toEqual({ state: 'over', workingDays: -1 })
  })
})
