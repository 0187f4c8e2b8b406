import { expect, test } from 'vitest'
import { moduleAt } from './module-places.ts'

test.each([
  ['/meetings', 'meetings'],
  ['/meetings/0190', 'meetings'],
  ['/my-year/0190/0191', 'assessment'],
  ['/verifications/0190', 'assessment'],
  ['/method', 'cockpit'],
  ['/', null],
  ['/ledger', null],
  ['/meetings-of-old', null],
])('%s belongs to %s', (pathname, name) => {
  expect(moduleAt(pathname)).toBe(name)
})
