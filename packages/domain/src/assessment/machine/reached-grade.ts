import { timesOver } from '../fixed-point.ts'
import type { GradeLine, Plan } from '../plan/plan.ts'
import type { Machine } from './machine.ts'

/** Which grade a result reaches, and why none where there is none. */
export type Reached =
  | { why: 'exempt' | 'part_year' | 'no_grades' | 'no_total' }
  /** `at` is the grade that line and conditions give, `final` what the vetoes leave; −1: none. */
  | { why: null; at: number; final: number }

const exempt: Reached = { why: 'exempt' }
const partYear: Reached = { why: 'part_year' }
const noGrades: Reached = { why: 'no_grades' }
const noTotal: Reached = { why: 'no_total' }

type Judged = Pick<Machine, 'part'> & { value: ArrayLike<number> }

/** The grade of a total, from what was found of its conditions. */
export function reachedGrade(plan: Plan, judged: Judged, total: number | null): Reached {
  const { scheme, exemptions, grades } = plan
  for (const { line } of exemptions) if (judged.value[line] === 1) return exempt
  if (judged.part !== null && (scheme.partYear === 'exempt' || judged.part.of === 0)) return partYear
  if (grades.length === 0) return noGrades
  if (total === null && grades.some(({ atLeast }) => atLeast !== null)) return noTotal
  let at = 0
  while (at < grades.length && !isReached(plan, judged, grades[at] as GradeLine, total)) at += 1
  if (at === grades.length) at = -1
  return { why: null, at, final: at === -1 ? -1 : Math.max(at, lowestLeft(plan, judged)) }
}

/** Whether a total and its conditions reach a grade. */
export function isReached(plan: Plan, judged: Judged, grade: GradeLine, total: number | null): boolean {
  const line = lineOf(plan, judged.part, grade)
  if (line !== null && (total === null || total < line)) return false
  for (const also of grade.also) if (judged.value[also.line] !== 1) return false
  return true
}

/** A grade's line for the days served, to two places: 60 for 146 of 365 days is 24; `null` where it has none. */
export function lineOf({ scheme, shrinks }: Plan, part: Machine['part'], { atLeast }: GradeLine): number | null {
  if (atLeast === null || part === null || part.of === 0 || scheme.partYear !== 'pro_rata' || shrinks) return atLeast
  return timesOver(atLeast, part.days, part.of * 10_000) * 10_000
}

/** The best grade that the vetoes leave. */
function lowestLeft({ vetoes, vetoGrades }: Plan, judged: Judged): number {
  let lowest = 0
  for (let at = 0; at < vetoes.length; at += 1)
    if (judged.value[vetoes[at]?.line ?? -1] === 1) lowest = Math.max(lowest, vetoGrades[at] ?? 0)
  return lowest
}
