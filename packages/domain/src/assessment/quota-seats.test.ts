import { expect, test } from 'vitest'
import type { Quota } from './outcome.ts'
import { seatsOf } from './quota-seats.ts'

const quota = (share: Quota['share'], rounding: Quota['rounding']): Quota => ({
  grade: '好',
  share,
  of: 'assessed',
  rounding,
  order: { nodes: [], ties: 'meeting' },
  raised: { share: '0.25', condition: '经批准' },
})

test.each([
  ['0.4', 'down', 11, 4],
  ['0.4', 'half_up', 11, 4],
  ['0.4', 'up', 11, 5],
  ['0.2', 'half_up', 13, 3],
  ['0.2', 'half_up', 12, 2],
  ['0.5', 'half_up', 5, 3],
  ['0.3', 'down', 10, 3],
  ['0.29', 'up', 100, 29],
  ['1', 'down', 7, 7],
  [{ numerator: 1, denominator: 3 }, 'down', 9, 3],
  [{ numerator: 1, denominator: 3 }, 'up', 10, 4],
  ['0.4', 'up', 0, 0],
] as const)('%j, %s, of %i people: %i', (share, rounding, people, seats) => {
  expect(seatsOf(quota(share, rounding), people)).toBe(seats)
})

test('the raised share counts only with approval', () => {
  expect([seatsOf(quota('0.2', 'down'), 24), seatsOf(quota('0.2', 'down'), 24, true)]).toEqual([4, 6])
})
