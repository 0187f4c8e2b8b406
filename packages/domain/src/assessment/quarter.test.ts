import { expect, test } from 'vitest'
import { lastQuarterBefore, quarterBetween } from './quarter.ts'

test.each([
  ['2026-01-01', '2025年第四季度', '2025-10-01', '2026-01-01'],
  ['2026-03-31', '2025年第四季度', '2025-10-01', '2026-01-01'],
  ['2026-04-01', '2026年第一季度', '2026-01-01', '2026-04-01'],
  ['2026-12-31', '2026年第三季度', '2026-07-01', '2026-10-01'],
])('on %s the last quarter is %s', (day, title, from, until) => {
  expect(lastQuarterBefore(day)).toEqual({ title, from, until })
})

test('a quarter is known by its days, anything else is none', () => {
  expect(quarterBetween('2026-10-01', '2027-01-01')?.title).toBe('2026年第四季度')
  expect(quarterBetween('2026-01-01', '2026-03-31')).toBeNull()
  expect(quarterBetween('2026-02-01', '2026-05-01')).toBeNull()
})
