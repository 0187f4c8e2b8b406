import { v4, v7, validate } from 'uuid'
import type { Clock } from './clock.ts'

/**
 * A new key, UUID version 7: it sorts by the moment it was made. Give the moment, or the clock to
 * ask, where it must not be the machine's, as in the demonstration year.
 */
export function newId(moment?: Date | Clock): string {
  if (!moment) return v7()
  const at = moment instanceof Date ? moment : moment.now()
  return v7({ msecs: at.getTime() })
}

/** A new key that does not tell when it was made. */
export function newTimelessId(): string {
  return v4()
}

export function isId(value: unknown): value is string {
  return validate(value)
}

export function assertId(value: unknown): asserts value is string {
  if (!isId(value)) throw new TypeError(`Not an identifier: ${String(value)}`)
}
