import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortedCohort } from './cohort.ts'
import { ColumnBuilder } from './columns/column-builder.ts'
import { evaluate, sheetOf } from './evaluate.ts'
import { decimalOf } from './fixed-point.ts'
import { newMachine } from './machine/new-machine.ts'
import { runSubject, useColumns } from './machine/run-subject.ts'
import { ByteWriter } from './opened/byte-writer.ts'
import { openSheet } from './opened/open-sheet.ts'
import { packLines } from './opened/pack-lines.ts'
import { unpackLines } from './opened/unpack-lines.ts'
import { compile } from './plan/compile.ts'
import type { Scheme } from './scheme.ts'
import type { Subject } from './subject.ts'
import { scheme } from './testing/random-scheme.ts'
import { cohort, subject } from './testing/random-subject.ts'
import { runs } from './testing/runs.ts'
import { eachResult, totals } from './totals.ts'

/** Many subjects at once give what each gives alone. */

const period = { from: '2026-01-01', until: '2027-01-01' }
const people = fc.array(subject, { minLength: 1, maxLength: 5 })

function columnsOf(subjects: readonly Subject[]) {
  const builder = new ColumnBuilder({ period, keepFacts: true })
  for (const one of subjects) builder.add(one)
  return builder.build()
}

const expectOfAll = (property: (rules: Scheme, subjects: Subject[], others: Record<string, string[]>) => void) =>
  fc.assert(fc.property(scheme, people, cohort, property), runs(200))

test('a sheet opened from its packed bytes is the sheet of that subject alone', () => {
  expectOfAll((rules, subjects, others) => {
    const plan = compile(rules, period)
    const columns = columnsOf(subjects)
    const writer = new ByteWriter()
    const packed: Uint8Array[] = []
    eachResult(
      plan,
      columns,
      (machine) => {
        packLines(machine, writer)
        packed.push(writer.take())
      },
      sortedCohort(others),
    )
    for (const [at, one] of subjects.entries()) {
      const facts = columns.facts?.slice(columns.first[at], columns.first[at + 1]) ?? []
      const lines = unpackLines(plan, packed[at] ?? new Uint8Array())
      expect(openSheet({ plan, lines, facts })).toEqual(evaluate(rules, one, others))
    }
  })
})

test('totals and grades without evidence are those of the sheets', () => {
  expectOfAll((rules, subjects, others) => {
    const { total, grade } = totals(compile(rules, period), columnsOf(subjects), sortedCohort(others))
    for (const [at, one] of subjects.entries()) {
      const sheet = evaluate(rules, one, others)
      const points = total[at] as number
      expect(Number.isNaN(points) ? null : decimalOf(points)).toBe(sheet.total)
      expect(rules.grades[grade[at] as number]?.name ?? null).toBe(sheet.grade)
    }
  })
})

test('one more fact of one person, run anew alone, gives what running everything anew gives', () => {
  const more = {
    id: 'late:0',
    subjectId: 'subject',
    record: { kind: 'record', id: 'late' },
    kind: 'meeting',
    on: '2026-06-15',
    attributes: { units: 3, work: 'w1', level: 'a' },
  }
  expectOfAll((rules, subjects, others) => {
    const columns = columnsOf(subjects)
    const machine = newMachine(compile(rules, period), columns, { cohort: sortedCohort(others) })
    for (const at of subjects.keys()) runSubject(machine, at)
    for (const one of subjects) {
      const grown = { ...one, facts: [...one.facts, more] }
      const builder = new ColumnBuilder({ period, keepFacts: true, dictionary: columns.dictionary })
      builder.add(grown)
      useColumns(machine, builder.build())
      runSubject(machine, 0)
      expect(sheetOf(machine)).toEqual(evaluate(rules, grown, others))
    }
    useColumns(machine, columns)
    for (const [at, one] of subjects.entries()) {
      runSubject(machine, at)
      expect(sheetOf(machine)).toEqual(evaluate(rules, one, others))
    }
  })
})

test('bytes of another length are refused', () => {
  const rules = fc.sample(scheme, { numRuns: 1, seed: 1 })[0] as Scheme
  const plan = compile(rules, period)
  const writer = new ByteWriter()
  eachResult(plan, columnsOf([{ facts: [], hats: [], period }]), (machine) => packLines(machine, writer))
  const bytes = writer.take()
  expect(() => unpackLines(plan, bytes.slice(0, -1))).toThrow('ends too early')
  expect(() => unpackLines(plan, Uint8Array.from([...bytes, 0]))).toThrow('another scheme')
})
