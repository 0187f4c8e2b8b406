import type { Cohort } from './cohort.ts'
import { ColumnBuilder } from './columns/column-builder.ts'
import type { FactColumns } from './columns/fact-columns.ts'
import { decimalOf } from './fixed-point.ts'
import { judgeGrade, totalOf } from './machine/judge-outcome.ts'
import type { Machine } from './machine/machine.ts'
import { code } from './machine/missing-code.ts'
import { newMachine } from './machine/new-machine.ts'
import { runSubject } from './machine/run-subject.ts'
import { compile } from './plan/compile.ts'
import type { Plan } from './plan/plan.ts'
import type { Scheme } from './scheme.ts'
import type { Subject } from './subject.ts'

/** Totals and grades of many subjects, by their number in the columns. */
export interface Totals {
  /** In millionths of a point, by the scheme's rounding; `NaN` where there is no data. */
  total: Float64Array
  /** Number of the grade in the scheme; −1 where there is none. Quotas are not applied. */
  grade: Int16Array
}

/** Computes totals and grades of all subjects of some columns, without evidence. */
export function totals(plan: Plan, columns: FactColumns, cohort: Machine['cohort'] = null): Totals {
  const subjects = columns.who.length
  const result = { total: new Float64Array(subjects), grade: new Int16Array(subjects) }
  const machine = newMachine(plan, columns, { explains: false, cohort })
  for (let subject = 0; subject < subjects; subject += 1) {
    runSubject(machine, subject)
    const reached = judgeGrade(machine)
    result.total[subject] = totalOf(machine) ?? Number.NaN
    result.grade[subject] = reached.why === null ? reached.final : -1
  }
  return result
}

/** Computes all subjects one after the other and shows each result to `sink`, which must read it before the next. */
export function eachResult(
  plan: Plan,
  columns: FactColumns,
  sink: (machine: Machine, subject: number) => void,
  cohort: Machine['cohort'] = null,
) {
  const machine = newMachine(plan, columns, { cohort })
  for (let subject = 0; subject < columns.who.length; subject += 1) {
    runSubject(machine, subject)
    sink(machine, subject)
  }
}

/** The values that a scheme's places are given by, of all these subjects; they share a period. */
export function cohortOf(scheme: Scheme, subjects: readonly Subject[]): Cohort {
  const [first] = subjects
  if (!first) return {}
  const builder = new ColumnBuilder({ period: first.period })
  for (const subject of subjects) builder.add(subject)
  const cohort = cohortIn(compile(scheme, first.period), builder.build())
  return Object.fromEntries([...cohort].map(([id, values]) => [id, Array.from(values, decimalOf)]))
}

/**
 * The values that the scheme's places are given by, of everybody in the columns: the first of two passes. Without a
 * `rank` in the scheme it is empty.
 */
export function cohortIn(plan: Plan, columns: FactColumns): Map<string, Float64Array> {
  const asked = plan.nodes.flatMap(({ source, looksAt }) =>
    source.mechanism === 'rank' ? [{ id: source.of, number: looksAt }] : [],
  )
  const values = new Map(asked.map(({ id }) => [id, [] as number[]]))
  if (asked.length === 0) return new Map()
  const machine = newMachine(plan, columns, { explains: false })
  for (let subject = 0; subject < columns.who.length; subject += 1) {
    runSubject(machine, subject)
    if (judgeGrade(machine).why !== null && plan.grades.length > 0) continue
    for (const { id, number } of asked)
      if (machine.missing[number] === code.value) values.get(id)?.push(machine.value[number] as number)
  }
  return new Map([...values].map(([id, list]) => [id, Float64Array.from(list).sort().reverse()]))
}
