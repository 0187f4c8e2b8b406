import type { Machine } from './machine.ts'

/** Computes a stretch of the plan, item after item, passing over what is not entered. */
export function runSteps(machine: Machine, from: number, until: number) {
  const { steps } = machine.plan
  let at = from
  while (at < until) {
    const step = steps[at]
    if (!step) return
    if (step.enter === null) {
      step.run(machine, step.node)
      at += 1
    } else at = step.enter(machine, step.node) ? at + 1 : step.otherwise
  }
}
