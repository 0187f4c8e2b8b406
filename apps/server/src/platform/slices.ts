import { setImmediate as letOthersGo } from 'node:timers/promises'

/** How long one piece of work may keep the server from everybody else, in milliseconds. */
const slice = 20

/** Does long work in slices: between them the server answers others. */
export async function inSlices<T>(steps: Generator<void, T>): Promise<T> {
  let began = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() - began < slice) continue
    await letOthersGo()
    began = performance.now()
  }
}
