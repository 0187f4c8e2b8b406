import { expect, test } from 'vitest'
import { isDay } from './day.ts'
import { readPeriod } from './period.ts'

test.each([
  ['2024', '2024-01-01', '2025-01-01'],
  ['2024-H1', '2024-01-01', '2024-07-01'],
  ['2024-H2', '2024-07-01', '2025-01-01'],
  ['2024-Q4', '2024-10-01', '2025-01-01'],
  ['2024-07', '2024-07-01', '2024-08-01'],
  ['2024-12', '2024-12-01', '2025-01-01'],
  ['2024-12-25/2025-12-24', '2024-12-25', '2025-12-24'],
])('%s runs from %s up to %s', (text, from, until) => {
  expect(readPeriod(text)).toEqual({ from, until })
})

test.each(['', '24', '2024-13', '2024-Q5', '2024-12-25/', '2024-12-25/2024-12-25', '2024-02-30/2024-03-01'])(
  '“%s” is no period',
  (text) => {
    expect(readPeriod(text)).toBeNull()
  },
)

test('knows leap years', () => {
  expect(['2024-02-29', '2023-02-29', '2000-02-29', '1900-02-29'].map(isDay)).toEqual([true, false, true, false])
})
