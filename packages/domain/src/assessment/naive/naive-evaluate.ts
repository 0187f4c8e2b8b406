import type { Big } from 'big.js'
import type { Grade } from '../outcome.ts'
import type { Scheme } from '../scheme.ts'
import type { SchemeNode } from '../scheme-node.ts'
import type { Subject } from '../subject.ts'
import { childrenOf } from './children.ts'
import { holdsTrue } from './conditions.ts'
import { seatDays } from './days.ts'
import { exact, fraction, multiplied, roundedBy, written } from './exact.ts'
import { standingFacts } from './facts.ts'
import { item } from './item.ts'
import type { CohortValues, Scope } from './scope.ts'

/** What a scheme comes to, without explanations. */
export interface NaiveResult {
  total: string | null
  nodes: Record<string, string | null>
  grade: string | null
  gates: boolean[]
  consequences: boolean[]
}

/**
 * Evaluates a scheme the slow and obvious way, for tests to hold the engine against: it shares nothing with it, and
 * its rules are those of docs/scoring-language.md read literally.
 */
export function naiveEvaluate(scheme: Scheme, subject: Subject, cohort?: CohortValues): NaiveResult {
  const facts = standingFacts({ scheme, subject })
  const scope: Scope = {
    scheme,
    subject,
    stretch: subject.period,
    facts,
    all: facts,
    period: facts,
    values: new Map(),
    foreign: new Map(),
    suffixes: [],
    left: new Map(),
    cohort,
  }
  const { value } = item(scheme.root, scope)
  const total = value && roundedBy(value, scheme.rounding)
  scope.values.set(scheme.root.id, total)
  const grade = gradeOf(total, scope)
  const present = { until: subject.period.until ?? '9999-12-31', total: total && written(total), grade }
  return {
    total: present.total,
    nodes: Object.fromEntries([...scope.values].map(([id, found]) => [id, found && written(found)])),
    grade,
    gates: scheme.gates.map((gate) => holdsTrue(gate, scope)),
    consequences: scheme.consequences.map(({ when }) => holdsTrue(when, scope, present)),
  }
}

function gradeOf(total: Big | null, scope: Scope): string | null {
  const { grades, vetoes, exempt } = scope.scheme
  if (isExempt(scope) || exempt?.some(({ when }) => holdsTrue(when, scope))) return null
  if (total === null && grades.some(({ atLeast }) => atLeast !== undefined)) return null
  const reached = grades.findIndex((grade) => isEarned(grade, total, scope))
  if (reached < 0) return null
  const limits = vetoes
    .filter(({ when }) => holdsTrue(when, scope))
    .map(({ gradeAtMost }) => grades.findIndex(({ name }) => name === gradeAtMost))
  return grades[Math.max(reached, ...limits)]?.name ?? null
}

function isExempt({ scheme, subject }: Scope): boolean {
  if (!subject.seats || (scheme.partYear ?? 'whole') === 'whole') return false
  const share = seatDays(subject, subject.period)
  const partly = share === null ? !coversOpen(subject) : share.days < share.of
  return partly && (scheme.partYear === 'exempt' || share === null)
}

/** Whether seats cover a period whose end is not fixed: one of them must be open as well. */
function coversOpen({ seats, period }: Subject): boolean {
  return (seats ?? []).some(({ from, until }) => from <= period.from && until === null)
}

function isEarned({ atLeast, also }: Grade, total: Big | null, scope: Scope): boolean {
  if (atLeast !== undefined && (total === null || total.lt(lineFor(atLeast, scope)))) return false
  return (also ?? []).every((condition) => holdsTrue(condition, scope))
}

/** A line for the days served, to two places, where lines are what shrinks. */
function lineFor(atLeast: string, { scheme, subject }: Scope): Big {
  const share = seatDays(subject, subject.period)
  if (scheme.partYear !== 'pro_rata' || !share || shrinksItself(scheme.root)) return exact(atLeast)
  const shrunk = multiplied(fraction(exact(atLeast)), fraction(exact(share.days), exact(share.of)))
  return roundedBy(shrunk.over.div(shrunk.under), { places: 2, mode: 'half_up' })
}

function shrinksItself(node: SchemeNode): boolean {
  return node.proRata !== undefined || childrenOf(node).some(shrinksItself)
}
