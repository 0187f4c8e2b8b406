import fc from 'fast-check'

/** Something that a scheme may leave out: given once in so many. */
export function option<T>(value: fc.Arbitrary<T>, onceIn = 2): fc.Arbitrary<T | undefined> {
  return fc.oneof(
    { withCrossShrink: true },
    { arbitrary: fc.constant(undefined), weight: onceIn - 1 },
    { arbitrary: value, weight: 1 },
  )
}
