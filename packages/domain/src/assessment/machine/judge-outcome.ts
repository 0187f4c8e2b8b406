import { rounded } from '../fixed-point.ts'
import { judge } from './judge.ts'
import type { Machine } from './machine.ts'
import { code } from './missing-code.ts'
import { type Reached, reachedGrade } from './reached-grade.ts'

/** The total of the subject run last, by the scheme's rounding, in millionths; `null` where there is none. */
export function totalOf({ plan, missing, value }: Machine): number | null {
  const root = plan.nodes.length - 1
  return missing[root] === code.value ? rounded(value[root] as number, plan.scheme.rounding) : null
}

/** Looks at every condition beside the tree, and says which grade is reached. */
export function judgeOutcome(machine: Machine): Reached {
  const { plan } = machine
  for (const judgement of plan.gatesOfScheme) judge(machine, judgement)
  const reached = judgeGrade(machine)
  judgeConsequences(machine, reached.why === null ? (plan.grades[reached.final]?.name ?? null) : null)
  return reached
}

/** Looks at what follows from a grade: the one reached, or the one that the quotas left. */
export function judgeConsequences(machine: Machine, grade: string | null) {
  const total = totalOf(machine)
  for (const judgement of machine.plan.consequences) judge(machine, judgement, { total, grade })
}

/** Looks at what the grade needs, and says which is reached. */
export function judgeGrade(machine: Machine): Reached {
  const { plan } = machine
  for (const judgement of plan.exemptions) judge(machine, judgement)
  for (const judgement of plan.vetoes) judge(machine, judgement)
  for (const { also } of plan.grades) for (const judgement of also) judge(machine, judgement)
  return reachedGrade(plan, machine, totalOf(machine))
}
