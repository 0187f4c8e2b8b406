import { expect, test } from 'vitest'
import { inSlices } from './slices.ts'

test('others go on between the slices of long work, and its result comes whole', async () => {
  let others = 0
  const ticking = setInterval(() => (others += 1), 1)
  function* counting(): Generator<void, number> {
    // The work ends only when others were let through: without slices it would never end.
    let steps = 0
    while (others < 3) {
      steps += 1
      yield
    }
    return steps
  }
  const steps = await inSlices(counting())
  clearInterval(ticking)
  expect(steps).toBeGreaterThan(0)
})
