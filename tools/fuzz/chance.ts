/** Numbers by chance that come out the same for the same seed. */
export interface Chance {
  /** From 0 up to, but not including, `limit`. */
  below(limit: number): number
  pick<T>(from: readonly T[]): T
  /** True once in `times` on average. */
  once(times: number): boolean
}

/** A small generator (mulberry32): good enough to wander, bad enough for anything secret. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    below,
    pick: (from) => {
      if (from.length === 0) throw new RangeError('Nothing to pick from')
      return from[below(from.length)] as (typeof from)[number]
    },
    once: (times) => below(times) === 0,
  }
}
