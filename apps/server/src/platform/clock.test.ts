import { expect, test } from 'vitest'
import { businessDay, fixedClock, settableClock, systemClock } from './clock.ts'

test('the business day turns at midnight in Shanghai, not in Greenwich', () => {
  expect(businessDay(new Date('2026-03-05T15:59:59Z'))).toBe('2026-03-05')
  expect(businessDay(new Date('2026-03-05T16:00:00Z'))).toBe('2026-03-06')
})

test('a fixed clock stands still and cannot be moved through the moments it hands out', () => {
  const clock = fixedClock('2026-03-05T09:00:00+08:00')
  clock.now().setFullYear(1999)
  expect(clock.now().toISOString()).toBe('2026-03-05T01:00:00.000Z')
  expect(clock.today()).toBe('2026-03-05')
})

test('a settable clock moves when told', () => {
  const clock = settableClock('2026-03-05T09:00:00+08:00')
  clock.set('2026-12-31T23:30:00+08:00')
  expect(clock.today()).toBe('2026-12-31')
})

test('a clock refuses what is not a moment', () => {
  expect(() => fixedClock('tomorrow')).toThrow(RangeError)
})

test('the system clock agrees with the machine', () => {
  const [before, said, after] = [Date.now(), systemClock.now().getTime(), Date.now()]
  expect(before <= said && said <= after).toBe(true)
})
