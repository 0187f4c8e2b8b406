import { expect, test } from 'vitest'
import { nextOfSeries } from './series.ts'

const fortnight = { every: 'fortnight', startsOn: '2026-01-05' } as const

test('the next meeting follows the last by the rhythm', () => {
  expect(nextOfSeries(fortnight, null, '2026-01-01')).toBe('2026-01-05')
  expect(nextOfSeries(fortnight, '2026-01-05', '2026-01-05')).toBe('2026-01-19')
  expect(nextOfSeries({ every: 'month', startsOn: '2026-01-31' }, '2026-01-31', '2026-02-01')).toBe('2026-02-28')
  expect(nextOfSeries({ every: 'quarter', startsOn: '2026-01-10' }, '2026-01-10', '2026-01-11')).toBe('2026-04-10')
})

test('days that went by without a meeting are not proposed any more', () => {
  expect(nextOfSeries(fortnight, '2026-01-05', '2026-02-20')).toBe('2026-03-02')
})

test('a holiday moves one meeting and not the rhythm', () => {
  const calendar = {
    basis: [],
    holidays: [{ name: '春节', from: '2026-02-15', through: '2026-02-23' }],
    makeUpDays: [],
  }
  expect(nextOfSeries(fortnight, '2026-02-02', '2026-02-03', calendar)).toBe('2026-02-24')
  expect(nextOfSeries(fortnight, '2026-02-24', '2026-02-24', calendar)).toBe('2026-03-02')
})
