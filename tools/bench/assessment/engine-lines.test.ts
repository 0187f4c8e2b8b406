import { expect, test } from 'vitest'
import { compile } from '../../../packages/domain/src/assessment/plan/compile.ts'
import { eachResult, totals } from '../../../packages/domain/src/assessment/totals.ts'
import { dualScheme, itemsAlone } from './dual-scheme.ts'
import { engineColumns } from './engine-columns.ts'
import { differences, itemsOf } from './engine-lines.ts'
import { handLines, handTotals, items, missing, roomFor } from './hand-loop.ts'
import { invent, places } from './nation.ts'

/** The benchmark must not rot: what is measured against must compute the rules that the pack has today. */

const facts = invent({ ...places.city, subjects: 98 })
const columns = engineColumns(facts)
const plan = compile(itemsAlone(await dualScheme()), columns.period)
const lines = roomFor(98, facts.place.factsEach)

function different(): number {
  const nodes = itemsOf(plan)
  let number = 0
  eachResult(plan, columns, (machine, subject) => {
    number += differences(machine, nodes, lines, subject * items.length)
  })
  return number
}

test('the engine and the hand-written loop of the benchmark agree on every line and its facts', () => {
  handLines(facts, 0, 98, lines)
  expect(different()).toBe(0)
})

test('a line that is a millionth off is seen, and one that cites another fact', () => {
  handLines(facts, 0, 98, lines)
  lines.value[0] = (lines.value[0] as number) + 1
  lines.evidence[lines.start[items.length + 6] as number] = 0
  expect(different()).toBe(2)
})

test('totals alone agree as well', () => {
  const byHand = new Float64Array(98)
  handTotals(facts, byHand)
  const { total } = totals(plan, columns)
  expect([...total].map((one) => (Number.isNaN(one) ? missing : one))).toEqual([...byHand])
})
