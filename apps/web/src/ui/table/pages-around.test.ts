import { expect, it } from 'vitest'
import { pagesAround } from './pages-around.ts'

it('shows the first, the last and the neighbours of a page', () => {
  expect(pagesAround(1, 1)).toEqual([1])
  expect(pagesAround(1, 3)).toEqual([1, 2, 3])
  expect(pagesAround(5, 159)).toEqual([1, null, 4, 5, 6, null, 159])
  expect(pagesAround(159, 159)).toEqual([1, null, 158, 159])
})
