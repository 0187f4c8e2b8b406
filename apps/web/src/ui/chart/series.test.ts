import { expect, it } from 'vitest'
import { roundTop } from './series.ts'

it('tops an axis with the next round number', () => {
  expect([0, 5, 6, 11, 24, 60, 100, 101].map(roundTop)).toEqual([5, 5, 10, 20, 25, 100, 100, 200])
})
