import { describe, expect, test } from 'vitest'
import { decideModuleAct, isIdle } from './module.ts'

describe('a module is idle', () => {
  test('when its last day lies more than two months back, months being of unequal length', () => {
    expect(isIdle(['2026-03-05'], '2026-05-05')).toBe(false)
    expect(isIdle(['2026-03-04'], '2026-05-05')).toBe(true)
    expect(isIdle(['2026-02-28'], '2026-04-30')).toBe(false)
    expect(isIdle(['2026-02-27'], '2026-04-30')).toBe(true)
    expect(isIdle(['2025-11-30'], '2026-01-31')).toBe(false)
  })

  test('only if neither a record nor a decision nor the founding is younger', () => {
    expect(isIdle([null, '2026-01-01', '2026-04-30'], '2026-05-05')).toBe(false)
    expect(isIdle([null, '2026-01-01', '2025-06-30'], '2026-05-05')).toBe(true)
  })
})

test.each([
  ['close', true, false, true],
  ['close', false, false, 'module_is_closed'],
  ['open', false, false, true],
  ['open', true, false, 'module_is_open'],
  ['keep', true, true, true],
  ['keep', true, false, 'closing_not_proposed'],
  ['keep', false, false, 'module_is_closed'],
] as const)('%s is decided for a module that is open: %s, proposed: %s', (act, open, proposed, verdict) => {
  expect(decideModuleAct(act, { open, proposed }, true)).toBe(verdict)
  expect(decideModuleAct(act, { open, proposed }, false)).toBe('not_allowed')
})
