import { describe, expect, it } from 'vitest'
import { addWorkingDays, isWorkingDay, type WorkingCalendar } from './working-day.ts'

const spring: WorkingCalendar = {
  basis: [],
  holidays: [{ name: '春节', from: '2026-02-15', through: '2026-02-23' }],
  makeUpDays: ['2026-02-14', '2026-02-28'],
}

describe('a working day', () => {
  it.each([
    ['2026-02-13', true],
    ['2026-02-14', true],
    ['2026-02-16', false],
    ['2026-02-23', false],
    ['2026-02-24', true],
    ['2026-02-28', true],
    ['2026-03-01', false],
  ])('%s is one: %s', (day, is) => expect(isWorkingDay(day, spring)).toBe(is))
})

describe('a period of working days', () => {
  it('does not count the day on which it begins', () => {
    expect(addWorkingDays('2026-03-02', 1, spring)).toBe('2026-03-03')
    expect(addWorkingDays('2026-03-02', 0, spring)).toBe('2026-03-02')
  })

  it('leaves out weekends', () => {
    expect(addWorkingDays('2026-03-05', 10, spring)).toBe('2026-03-19')
  })

  it('leaves out a holiday and counts the Saturdays worked for it', () => {
    expect(addWorkingDays('2026-02-13', 1, spring)).toBe('2026-02-14')
    expect(addWorkingDays('2026-02-13', 6, spring)).toBe('2026-02-28')
  })
})
