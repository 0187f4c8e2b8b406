import { code } from '../machine/missing-code.ts'
import type { Machine } from '../machine/machine.ts'
import { miss, settle } from '../machine/settle.ts'
import { named } from '../opened/words.ts'
import type { PlanNode } from '../plan/plan.ts'
import type { SumNode } from '../scheme-node.ts'
import type { Mechanism } from './mechanism.ts'

/** 求和: adds up the children that have a value. */
export const sum: Mechanism<SumNode> = {
  build: ({ children: below }, builder) => {
    const children = below.map(builder.child)
    const numbers = children.map(({ number }) => number)
    return { run: (machine, node) => addUp(machine, node, numbers), children }
  },
  explain: ({ children }) => {
    const valued = children.filter(({ value }) => value !== null)
    if (valued.length === 0) return { zh: '各项之和', en: 'sum of the items' }
    const names = valued.map(named).join(' + ')
    return { zh: `各项之和：${names}`, en: `sum of the items: ${names}` }
  },
}

/** What has no value counts as 0 already: nothing is asked that the processor would have to guess. */
function addUp(machine: Machine, node: PlanNode, numbers: readonly number[]) {
  const { missing, value } = machine
  let total = 0
  let valued = false
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] as number
    total += value[number] as number
    valued ||= missing[number] === code.value
  }
  if (!valued) miss(machine, node, whyNone(machine, node.children))
  else settle(machine, node, total)
}

/** Why none of some items has a value: all are for other posts, or there is no record. */
export function whyNone({ missing }: Machine, children: readonly PlanNode[]): number {
  let foreign = false
  for (const { number } of children) {
    if (missing[number] === code.absent) continue
    if (missing[number] !== code.not_for_role) return code.no_records
    foreign = true
  }
  return foreign ? code.not_for_role : code.no_records
}
