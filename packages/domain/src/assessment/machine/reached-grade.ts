import { timesOver } from '../fixed-point.ts'
import type { GradeLine, Plan } from '../plan/plan.ts'
import type { Machine } from './machine.ts'

/** Which grade a result reaches, and why none where there is none. */
export type Reached =
  | { why: 'exempt' | 'part_year' | 'no_grades' | 'no_total' }
  /** `at` is the grade that line and conditions give, `final` what the vetoes leave; −1: none. */
  | { why: null; at: number; final: number }

type Judged = Pick<Machine, 'part'> & { value: ArrayLike<number> }

/** The grade of a total, from what was found of its conditions. */
export function reachedGrade(plan: Plan, judged: Judged, total: number | null): Reached {
  const { scheme, exemptions, grades } = plan
  if (exemptions.some(({ line }) => judged.value[line] === 1)) return { why: 'exempt' }
  if (judged.part !== null && (scheme.partYear === 'exempt' || judged.part.of === 0)) return { why: 'part_year' }
  if (grades.length === 0) return { why: 'no_grades' }
  if (total === null && grades.some(({ atLeast }) => atLeast !== null)) return { why: 'no_total' }
  const at = grades.findIndex((grade) => isReached(plan, judged, grade, total))
  return { why: null, at, final: at === -1 ? -1 : Math.max(at, lowestLeft(plan, judged)) }
}

/** Whether a total and its conditions reach a grade. */
export function isReached(plan: Plan, judged: Judged, grade: GradeLine, total: number | null): boolean {
  const line = lineOf(plan, judged.part, grade)
  return (
    (line === null || (total !== null && total >= line)) && grade.also.every((also) => judged.value[also.line] === 1)
  )
}

/** A grade's line for the days served, to two places: 60 for 146 of 365 days is 24; `null` where it has none. */
export function lineOf({ scheme, shrinks }: Plan, part: Machine['part'], { atLeast }: GradeLine): number | null {
  if (atLeast === null || part === null || part.of === 0 || scheme.partYear !== 'pro_rata' || shrinks) return atLeast
  return timesOver(atLeast, part.days, part.of * 10_000) * 10_000
}

/** The best grade that the vetoes leave. */
function lowestLeft({ scheme, vetoes }: Plan, judged: Judged): number {
  const limits = scheme.vetoes.map(({ gradeAtMost }, at) =>
    judged.value[vetoes[at]?.line ?? -1] === 1 ? scheme.grades.findIndex(({ name }) => name === gradeAtMost) : 0,
  )
  return Math.max(0, ...limits)
}
