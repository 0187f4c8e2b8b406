import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evaluate } from './evaluate.ts'
import { naiveEvaluate } from './naive/naive-evaluate.ts'
import type { SheetNode } from './sheet.ts'
import { scheme } from './testing/random-scheme.ts'
import { cohort, subject } from './testing/random-subject.ts'
import { runs } from './testing/runs.ts'

/**
 * The engine against an evaluator that somebody else wrote from the meaning of the language alone, without looking at
 * the engine: simple, slow, with fractions. Whatever both agree on for thousands of random schemes and ledgers would
 * have to be misread twice in the same way.
 */

const linesOf = (line: SheetNode): SheetNode[] => [line, ...line.children.flatMap(linesOf)]

test('comes to the same total, items, grade, requirements and consequences as the naive evaluator', () => {
  fc.assert(
    fc.property(scheme, subject, cohort, (rules, person, others) => {
      const sheet = evaluate(rules, person, others)
      const naive = naiveEvaluate(rules, person, others)
      const values = Object.fromEntries(
        linesOf(sheet.root).map(({ id, value }) => [id, { engine: value, naive: naive.nodes[id] ?? null }]),
      )
      expect(Object.entries(values).filter(([, { engine, naive: other }]) => engine !== other)).toEqual([])
      expect(sheet.total).toBe(naive.total)
      expect(sheet.grade).toBe(naive.grade)
      expect(sheet.gates.map(({ holds }) => holds)).toEqual(naive.gates)
      expect(sheet.consequences.map(({ holds }) => holds)).toEqual(naive.consequences)
    }),
    // `RUNS=5000 npx vitest run naive.test` tries others than those of every day.
    runs(300, 20_261_124),
  )
})
