import { describe, expect, it, test } from 'vitest'
import { faultOfRecurrence, periodsOf } from './recurrence.ts'

const rule = (text: string, start: 'calendar_year' | 'duty_year' | { on: string } = 'calendar_year') => ({
  recurrence: { rule: text, start, tolerance: 0 },
  due: 'last_day' as const,
})
const years = [
  { from: '2024-12-26', until: '2025-12-25' },
  { from: '2025-12-25', until: null },
]
const periods = (of: ReturnType<typeof rule>, from: string, through: string) =>
  periodsOf(of, { from, through }, years, undefined).map((period) => `${period.from} ${period.dueOn}`)

describe('periods of a recurrence', () => {
  test('months and quarters of the calendar year, with one more at each end', () => {
    expect(periods(rule('FREQ=MONTHLY'), '2026-01-10', '2026-02-10')).toEqual([
      '2025-12-01 2025-12-31',
      '2026-01-01 2026-01-31',
      '2026-02-01 2026-02-28',
      '2026-03-01 2026-03-31',
    ])
    expect(periods(rule('FREQ=MONTHLY;INTERVAL=3'), '2026-05-01', '2026-05-31')).toEqual([
      '2026-01-01 2026-03-31',
      '2026-04-01 2026-06-30',
      '2026-07-01 2026-09-30',
    ])
  })

  test('duty years run from plenary to plenary; the open one is taken to last twelve months', () => {
    expect(periods(rule('FREQ=YEARLY', 'duty_year'), '2026-03-01', '2026-03-31')).toEqual([
      '2024-12-26 2025-12-24',
      '2025-12-25 2026-12-24',
    ])
  })

  test('fortnights go on from their day through the years', () => {
    const all = periodsOf(
      rule('FREQ=WEEKLY;INTERVAL=2', { on: '2026-01-05' }),
      { from: '2026-01-01', through: '2027-01-31' },
      years,
      undefined,
    )
    expect(all.length).toBe(29)
    expect(all.every(({ from, until }) => Date.parse(until) - Date.parse(from) === 14 * 86_400_000)).toBe(true)
    expect(all[26]?.from).toBe('2027-01-04')
  })

  test('a year that begins in October lasts until the year’s end', () => {
    expect(periods(rule('FREQ=YEARLY;BYMONTH=10'), '2026-11-01', '2026-11-30')).toContain('2026-10-01 2026-12-31')
  })
})

describe('what is no recurrence of a duty', () => {
  it.each([
    ['FREQ=HOURLY', 'FREQ='],
    ['每月一次', 'RFC 5545'],
    ['FREQ=MONTHLY;COUNT=3', 'COUNT'],
    ['FREQ=YEARLY;BYMONTH=13', 'RFC 5545'],
  ])('%s', (text, says) => expect(faultOfRecurrence(text)).toContain(says))
  it.each(['FREQ=MONTHLY', 'FREQ=MONTHLY;INTERVAL=3', 'FREQ=WEEKLY;INTERVAL=2', 'FREQ=YEARLY'])('%s is one', (text) =>
    expect(faultOfRecurrence(text)).toBeNull(),
  )
})
