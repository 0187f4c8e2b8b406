import { v7, validate } from 'uuid'
import type { Clock } from './clock.ts'

/**
 * A new key, UUID version 7: it sorts by the moment it was made. Give a clock where the moment
 * must be the clock's rather than the machine's, as in the demonstration year.
 */
export function newId(clock?: Clock): string {
  return clock ? v7({ msecs: clock.now().getTime() }) : v7()
}

export function isId(value: unknown): value is string {
  return validate(value)
}

export function assertId(value: unknown): asserts value is string {
  if (!isId(value)) throw new TypeError(`Not an identifier: ${String(value)}`)
}
