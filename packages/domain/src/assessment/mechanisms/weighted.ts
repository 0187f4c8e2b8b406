import { millionthsOf, one } from '../fixed-point.ts'
import type { Machine } from '../machine/machine.ts'
import { code } from '../machine/missing-code.ts'
import { miss, settleFraction } from '../machine/settle.ts'
import { shown } from '../opened/words.ts'
import type { PlanNode } from '../plan/plan.ts'
import type { WeightedNode } from '../scheme-node.ts'
import type { Mechanism } from './mechanism.ts'

/** 加权: a child times a weight; missing for the child's reason. */
export const weighted: Mechanism<WeightedNode> = {
  build: ({ child, weight }, builder) => ({ run, children: [builder.child(child)], numbers: [millionthsOf(weight)] }),
  explain: ({ node: { child, weight }, children: [result] }) => {
    const detail = `${child.title}${result?.value ? ` ${shown(result.value)}` : ''} × ${weight}`
    return { zh: detail, en: detail }
  },
}

function run(machine: Machine, node: PlanNode) {
  const child = node.children[0]?.number ?? 0
  const why = machine.missing[child] as number
  if (why === code.value) settleFraction(machine, node, machine.value[child] as number, node.numbers[0] ?? one, one)
  else miss(machine, node, why === code.absent ? code.no_records : why)
}
