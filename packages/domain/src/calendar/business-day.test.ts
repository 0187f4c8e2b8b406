import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, chineseDay, daysBetween, isWithin, weekday } from './business-day.ts'

const days = fc.integer({ min: -20_000, max: 20_000 }).map((days) => addDays('2026-01-01', days))

describe('business days', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-02-28', -2, '2025-12-28'],
    ['2026-12-05', 1, '2027-01-05'],
    ['2026-01-31', -2, '2025-11-30'],
  ])('%s and %d months are %s', (day, months, later) => {
    expect(addMonths(day, months)).toBe(later)
  })

  test.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2025-12-25', 365, '2026-12-25'],
    ['2026-03-05', 0, '2026-03-05'],
  ])('%s and %i days is %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected)
  })

  test.each([
    ['2026-03-02', 1],
    ['2026-03-05', 4],
    ['2026-03-08', 7],
  ])('%s is weekday %i, Sunday being 7', (day, expected) => {
    expect(weekday(day)).toBe(expected)
  })

  test('a duty year runs across the turn of the year and does not hold its last day', () => {
    expect(isWithin('2025-12-25', '2025-12-25', '2026-12-24')).toBe(true)
    expect(isWithin('2026-12-23', '2025-12-25', '2026-12-24')).toBe(true)
    expect(isWithin('2026-12-24', '2025-12-25', '2026-12-24')).toBe(false)
    expect(isWithin('2025-12-24', '2025-12-25', '2026-12-24')).toBe(false)
  })

  test('an interval without an end is open', () => {
    expect(isWithin('2099-01-01', '2025-12-25', null)).toBe(true)
  })

  test('official documents write a day without leading zeros', () => {
    expect(chineseDay('2026-03-05')).toBe('2026年3月5日')
    expect(chineseDay('2026-11-23')).toBe('2026年11月23日')
  })

  test('days added can be counted, and compare as text', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 5_000 }), (day, count) => {
        const later = addDays(day, count)
        expect(daysBetween(day, later)).toBe(count)
        expect(daysBetween(later, day)).toBe(-count)
        expect(later > day).toBe(true)
        expect((weekday(day) - 1 + count) % 7).toBe(weekday(later) - 1)
      }),
    )
  })
})
