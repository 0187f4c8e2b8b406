import { expect, test } from 'vitest'
import { compile } from '../../../packages/domain/src/assessment/plan/compile.ts'
import { eachResult, totals } from '../../../packages/domain/src/assessment/totals.ts'
import { benchScheme } from './bench-scheme.ts'
import { engineColumns } from './engine-columns.ts'
import { differences, itemsOf } from './engine-lines.ts'
import { handLines, handTotals, missing, roomFor } from './hand-loop.ts'
import { invent, places } from './nation.ts'
import { items } from './rule-table.ts'

/** The benchmark must not rot: what is measured against must compute the rules that the engine computes. */

const people = 500
const facts = invent({ ...places.nation, subjects: people })
const columns = engineColumns(facts)
const plan = compile(await benchScheme(), columns.period)
const lines = roomFor(people, facts.place.factsEach)

function different(): number {
  const nodes = itemsOf(plan)
  let number = 0
  eachResult(plan, columns, (machine, subject) => {
    number += differences(machine, nodes, lines, subject * items.length)
  })
  return number
}

test('there are forty rules in eight categories', () => {
  const leaves = plan.nodes.filter(({ children }) => children.length === 0)
  const sums = plan.nodes.filter(({ source }) => source.mechanism === 'sum')
  expect([leaves.length, sums.length]).toEqual([40, 9])
})

test('the engine and the hand-written loop of the benchmark agree on every line and its facts', () => {
  handLines(facts, 0, people, lines)
  expect(different()).toBe(0)
})

test('a line that is a millionth off is seen, and one that cites another fact', () => {
  handLines(facts, 0, people, lines)
  lines.value[0] = (lines.value[0] as number) + 1
  lines.evidence[lines.start[items.length + 2] as number] = 0
  expect(different()).toBe(2)
})

test('totals alone agree as well, and grades, and every grade occurs', () => {
  const [byHand, grades] = [new Float64Array(people), new Int16Array(people)]
  handTotals(facts, byHand, grades)
  const { total, grade } = totals(plan, columns)
  expect([...total].map((one) => (Number.isNaN(one) ? missing : one))).toEqual([...byHand])
  expect([...grade]).toEqual([...grades])
  expect(new Set(grade).size).toBe(4)
})
