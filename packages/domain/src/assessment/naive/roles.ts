import { daysOf, endsOf, everHolds, holds, lies, seatsMatter } from './days.ts'
import type { ByRoleNode, SchemeNode } from '../scheme-node.ts'
import { exact, sixPlaces, summed } from './exact.ts'
import { nothing, notForRole, type Outcome, type Scope } from './scope.ts'

type Decide = ByRoleNode['decide']

/** By who the subject was: one case alone, or each case for its days. */
export function byRole(node: ByRoleNode, scope: Scope, evaluate: (node: SchemeNode, scope: Scope) => Outcome): Outcome {
  const children = [...node.cases.map(({ child }) => child), node.otherwise]
  const posts = node.cases.map(({ holding }) => holding)
  if (node.decide !== 'by_days') {
    const chosen = children[caseOf(posts, node.decide, scope)]
    return chosen ? evaluate(chosen, scope) : notForRole
  }
  const days = daysOfCases(posts, scope)
  const parts = children.flatMap((child, at) => {
    const own = days[at] ?? 0
    return child && own > 0 ? [{ days: own, ...evaluate(child, scope) }] : []
  })
  if (parts.length === 0) return notForRole
  const used = parts.flatMap((part) => part.used)
  const valued = parts.flatMap(({ value, days: own }) => (value ? [{ value: value.times(own), days: own }] : []))
  if (valued.length === 0) return parts.every((part) => part.without === 'role') ? notForRole : { ...nothing, used }
  const all = valued.reduce((total, part) => total + part.days, 0)
  return { value: sixPlaces({ over: summed(valued.map(({ value }) => value)), under: exact(all) }), used }
}

/** Which case is the subject's: its place in the list, or the place behind the last for all the rest. */
function caseOf(posts: readonly string[][], decide: Exclude<Decide, 'by_days'>, scope: Scope): number {
  const { subject, stretch } = scope
  const rest = posts.length
  const first = (found: (held: string[]) => boolean) => {
    const at = posts.findIndex(found)
    return at < 0 ? rest : at
  }
  if (decide === 'ever') return first((held) => everHolds(subject, held, stretch))
  const ends = endsOf(scope)
  if (!ends) return rest + 1
  switch (decide) {
    case 'at_start':
      return first((held) => holds(subject, held, ends.first))
    case 'at_end':
      return first((held) => holds(subject, held, ends.last))
    case 'longest': {
      const days = daysOfCases(posts, scope)
      const most = Math.max(...days)
      return most === 0 ? rest + 1 : days.indexOf(most)
    }
  }
}

/** The days of each case and, behind them, of nobody's: a day belongs to the first case whose posts are held on it. */
function daysOfCases(posts: readonly string[][], scope: Scope): number[] {
  const { subject, stretch } = scope
  const counted = daysOf(stretch).filter((day) => !seatsMatter(scope) || lies(day, subject.seats ?? []))
  const days = [...posts, []].map(() => 0)
  for (const day of counted) {
    const at = posts.findIndex((held) => holds(subject, held, day))
    const own = at < 0 ? posts.length : at
    days[own] = (days[own] ?? 0) + 1
  }
  return days
}

/** Whether posts are the subject's, in the sense of a condition. */
export function isHolder(posts: readonly string[], decide: Decide | undefined, scope: Scope): boolean {
  const how = decide === undefined || decide === 'by_days' ? 'ever' : decide
  if (how !== 'longest') return caseOf([[...posts]], how, scope) === 0
  const [held = 0, other = 0] = daysOfCases([[...posts]], scope)
  return held > other
}
