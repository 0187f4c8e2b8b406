import type { Fact } from '../ledger/fact.ts'
import { ColumnBuilder } from './columns/column-builder.ts'
import { judgeConsequences } from './machine/judge-outcome.ts'
import type { Machine } from './machine/machine.ts'
import { newMachine } from './machine/new-machine.ts'
import { runSubject } from './machine/run-subject.ts'
import { linesOf } from './opened/machine-lines.ts'
import { openSheet } from './opened/open-sheet.ts'
import type { Placed } from './place-by-quotas.ts'
import { compile } from './plan/compile.ts'
import type { Scheme } from './scheme.ts'
import type { Sheet } from './sheet.ts'
import type { Subject } from './subject.ts'
import { type Cohort, sortedCohort } from './cohort.ts'

/**
 * Computes a subject's sheet: a tree in which every number opens. Pure and exact: the same scheme, facts, posts,
 * history and period give the same tree to the millionth of a point, on the server and in the browser. `cohort` brings
 * the others' values for places (`rank`), `placed` the grade that the quotas left: consequences follow it. Throws where the scheme contradicts itself or a number is beyond what points
 * can be.
 */
export function evaluate(scheme: Scheme, subject: Subject, cohort?: Cohort, placed?: Placed): Sheet {
  const plan = compile(scheme, subject.period)
  const builder = new ColumnBuilder({ period: subject.period, keepFacts: true })
  builder.add(subject)
  const columns = builder.build()
  const machine = newMachine(plan, columns, { cohort: cohort ? sortedCohort(cohort) : null })
  runSubject(machine, 0)
  if (placed) judgeConsequences(machine, placed.grade)
  const sheet = openSheet({ plan, lines: linesOf(machine), facts: columns.facts ?? [] })
  return placed ? { ...sheet, grade: placed.grade, gradeReason: placed.reason } : sheet
}

/** The sheet, with what would follow if a quota or a meeting left a lower grade (`falls`). */
export function evaluateWithFalls(scheme: Scheme, subject: Subject, cohort?: Cohort): Sheet {
  const sheet = evaluate(scheme, subject, cohort)
  if (scheme.consequences.length === 0 || sheet.grade === null) return sheet
  const names = scheme.grades.map(({ name }) => name)
  const lower = [...names.slice(names.indexOf(sheet.grade) + 1), null]
  const falls = lower.map((grade) => ({
    grade,
    consequences: evaluate(scheme, subject, cohort, { grade, reason: sheet.gradeReason }).consequences,
  }))
  return { ...sheet, falls }
}

/** Opens the sheet of the subject that a machine ran last; its columns must keep their facts. */
export function sheetOf(machine: Machine): Sheet {
  const { plan, columns, subject } = machine
  const facts: readonly Fact[] = columns.facts ?? []
  return openSheet({
    plan,
    lines: linesOf(machine),
    facts: facts.slice(columns.first[subject], columns.first[subject + 1]),
  })
}
