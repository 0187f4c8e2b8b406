import { expect, test } from 'vitest'
import { fixedClock } from './clock.ts'
import { assertId, isId, newId } from './identifiers.ts'

test('keys are valid, unique and sort in the order they were made', () => {
  const ids = Array.from({ length: 1000 }, () => newId())
  expect(ids.every(isId)).toBe(true)
  expect(new Set(ids).size).toBe(1000)
  expect([...ids].sort()).toEqual(ids)
})

test('a key carries the moment of the clock it was made by', () => {
  const clock = fixedClock('2020-01-01T00:00:00Z')
  const moment = Number.parseInt(newId(clock).replaceAll('-', '').slice(0, 12), 16)
  expect(moment).toBe(clock.now().getTime())
  expect(newId(clock.now()).slice(0, 13)).toBe(newId(clock).slice(0, 13))
})

test('what is not a key is refused', () => {
  expect(() => assertId('sign-in')).toThrow(TypeError)
})
