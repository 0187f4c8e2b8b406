import type { FactColumns } from './columns/fact-columns.ts'
import { decimalOf } from './fixed-point.ts'
import { judgeGrade, totalOf } from './machine/judge-outcome.ts'
import type { Machine } from './machine/machine.ts'
import { code } from './machine/missing-code.ts'
import { newMachine } from './machine/new-machine.ts'
import { runSubject } from './machine/run-subject.ts'
import { titleOf } from './opened/open-sheet.ts'
import { type Drafted, placeByQuotas } from './place-by-quotas.ts'
import { compile } from './plan/compile.ts'
import type { Plan, PlanNode } from './plan/plan.ts'
import type { Scheme } from './scheme.ts'
import { cohortIn } from './totals.ts'

/** An item of a tried version, in the order of its text; `depth` 0 is the total. */
export interface TriedItem {
  id: string
  title: string
  depth: number
}

/** What a version gives one subject: values in millionths of a point in the order of its items, `NaN` where missing. */
export interface TriedResult {
  /** After quotas. */
  grade: string | null
  /** The first is the total, rounded as the scheme says. */
  values: Float64Array
}

/** A version over everybody, by their number in the columns. */
export interface TriedVersion {
  gradeNames: string[]
  items: TriedItem[]
  results: TriedResult[]
}

/**
 * Tries a scheme on everybody in some columns: the rules compiled once, places by what all of them come to, grades
 * after quotas. `ids` name the subjects for the quotas. No explanations: a sheet is opened for who is looked at.
 */
export function tryScheme(scheme: Scheme, columns: FactColumns, ids: readonly string[]): TriedVersion {
  const plan = compile(scheme, columns.period)
  const lines = linesOf(plan)
  const machine = newMachine(plan, columns, { explains: false, cohort: cohortIn(plan, columns) })
  const tried = ids.map((id, subject) => {
    runSubject(machine, subject)
    return { values: valuesOf(machine, lines), drafted: draftedIn(machine, id) }
  })
  const { placed } = placeByQuotas(
    scheme,
    tried.map(({ drafted }) => drafted),
    { raised: [], decided: new Map() },
  )
  return {
    gradeNames: scheme.grades.map(({ name }) => name),
    items: lines.map(({ node, depth }) => ({ id: node.id, title: titleOf(node), depth })),
    results: tried.map(({ values, drafted }) => ({ values, grade: placed.get(drafted.id)?.grade ?? null })),
  }
}

interface Line {
  node: PlanNode
  depth: number
}

function linesOf({ nodes }: Plan): Line[] {
  const walk = (node: PlanNode, depth: number): Line[] => [
    { node, depth },
    ...node.children.flatMap((child) => walk(child, depth + 1)),
  ]
  const root = nodes.at(-1)
  return root ? walk(root, 0) : []
}

function valuesOf(machine: Machine, lines: readonly Line[]): Float64Array {
  const { missing, value } = machine
  const values = Float64Array.from(lines, ({ node: { number } }) =>
    missing[number] === code.value ? (value[number] as number) : Number.NaN,
  )
  values[0] = totalOf(machine) ?? Number.NaN
  return values
}

/** What the quotas look at; nobody reads a reason in a dry run. */
function draftedIn(machine: Machine, id: string): Drafted {
  const { plan, missing, value } = machine
  const reached = judgeGrade(machine)
  const total = totalOf(machine)
  const names = new Set(plan.scheme.quotas.flatMap(({ order }) => order.nodes))
  const items = plan.nodes
    .filter((node) => names.has(node.id))
    .map(({ id: name, number }): [string, string | null] => [
      name,
      missing[number] === code.value ? decimalOf(value[number] as number) : null,
    ])
  return {
    id,
    assessed: reached.why === null,
    grade: reached.why === null ? (plan.grades[reached.final]?.name ?? null) : null,
    gradeReason: { zh: '', en: '' },
    total: total === null ? null : decimalOf(total),
    items: new Map(items),
  }
}
