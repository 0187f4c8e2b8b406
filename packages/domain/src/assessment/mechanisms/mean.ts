import { millionthsOf, one } from '../fixed-point.ts'
import type { Machine } from '../machine/machine.ts'
import { code } from '../machine/missing-code.ts'
import { miss, settleExact } from '../machine/settle.ts'
import { named } from '../opened/words.ts'
import type { PlanNode } from '../plan/plan.ts'
import type { MeanNode } from '../scheme-node.ts'
import type { Mechanism } from './mechanism.ts'
import { whyNone } from './sum.ts'

/** 平均: over the children that have a value, by their weights; rounded once. */
export const mean: Mechanism<MeanNode> = {
  build: ({ children, weights }, builder) => ({
    run,
    children: children.map(builder.child),
    numbers: weights ? weights.map(millionthsOf) : children.map(() => one),
  }),
  explain: ({ node, children }) => {
    const valued = children.flatMap((child, at) =>
      child.value === null ? [] : [{ child, weight: node.weights?.[at] }],
    )
    const parts = valued.map(({ child, weight }) =>
      weight === undefined ? named(child) : `${named(child)} × ${weight}`,
    )
    const head = node.weights
      ? { zh: '各项加权平均', en: 'weighted mean of the items' }
      : { zh: '各项平均', en: 'mean of the items' }
    if (parts.length === 0) return head
    return { zh: `${head.zh}：${parts.join('、')}`, en: `${head.en}: ${parts.join(', ')}` }
  },
}

function run(machine: Machine, node: PlanNode) {
  const { missing, value } = machine
  let above = 0n
  let weights = 0
  let valued = 0
  node.children.forEach(({ number }, at) => {
    if (missing[number] !== code.value) return
    const weight = node.numbers[at] ?? one
    above += BigInt(weight) * BigInt(value[number] as number)
    weights += weight
    valued += 1
  })
  if (valued === 0 || weights === 0) miss(machine, node, whyNone(machine, node.children))
  else settleExact(machine, node, above, BigInt(weights))
}
