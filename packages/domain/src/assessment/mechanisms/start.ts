import { millionthsOf } from '../fixed-point.ts'
import type { Machine } from '../machine/machine.ts'
import { code } from '../machine/missing-code.ts'
import { miss, settle } from '../machine/settle.ts'
import { settleSlot } from '../machine/slots.ts'
import { named } from '../opened/words.ts'
import type { PlanNode } from '../plan/plan.ts'
import type { StartNode } from '../scheme-node.ts'
import type { Mechanism } from './mechanism.ts'

/** 起评: starts full and takes off what its children come to. Where nothing was due there is nothing to start from. */
export const start: Mechanism<StartNode> = {
  build: ({ start: full, base, minus }, builder) => ({
    run,
    children: minus.map(builder.child),
    slots: base ? [builder.slot(base, () => 0, { meaning: '' })] : [],
    numbers: [millionthsOf(full)],
  }),
  explain: ({ node: { start: full }, children }) => {
    const detail = children
      .filter(({ value }) => value !== null)
      .map(named)
      .join(' − ')
    if (detail) return { zh: `${full} − ${detail}`, en: `${full} − ${detail}` }
    return { zh: `起评 ${full} 分，逐项扣减`, en: `starts at ${full}, deductions taken off` }
  },
}

function run(machine: Machine, node: PlanNode) {
  const slot = node.slots[0]
  if (slot !== undefined) {
    settleSlot(machine, slot)
    if (machine.count[slot] === 0) return miss(machine, node, code.nobody_due)
  }
  let left = node.numbers[0] ?? 0
  for (const { number } of node.children)
    if (machine.missing[number] === code.value) left -= machine.value[number] as number
  settle(machine, node, left)
}
