import type { Machine } from '../machine/machine.ts'
import { code } from '../machine/missing-code.ts'
import { miss, settle } from '../machine/settle.ts'
import { claimWorks, leaveClaimed, settleSlot } from '../machine/slots.ts'
import { keepBest, keepPlaces } from '../machine/keep-facts.ts'
import { eachWords } from '../opened/each-words.ts'
import type { Builder } from '../plan/builder.ts'
import { pointsOfFact } from '../plan/fact-amount.ts'
import type { Keeps, PlanNode } from '../plan/plan.ts'
import type { EachNode } from '../scheme-node.ts'
import type { Mechanism } from './mechanism.ts'

/** 每次: points for each fact that is kept. */
export const each: Mechanism<EachNode> = {
  build: (node, builder) => {
    const keeps = keepsOf(node, builder)
    return { run, keeps, slots: [builder.slot(node.of, pointsOfFact(node), { listed: keeps !== null, claimed: true })] }
  },
  explain: ({ node, plan }, opening) => eachWords(node, plan, opening),
}

function keepsOf({ perGroup, from, upTo, best }: EachNode, builder: Builder): Keeps | null {
  if (!perGroup && from === undefined && upTo === undefined && best === undefined) return null
  return {
    perGroup: perGroup ? { by: builder.group(perGroup.by), atMost: perGroup.atMost } : null,
    from: from ?? 1,
    upTo: upTo ?? Infinity,
    best: best ?? Infinity,
  }
}

function run(machine: Machine, node: PlanNode) {
  const slot = node.slots[0] ?? 0
  settleSlot(machine, slot)
  leaveClaimed(machine, slot)
  if (machine.count[slot] === 0) return miss(machine, node, code.no_records)
  if (node.keeps !== null) {
    const { perGroup, from, upTo, best } = node.keeps
    if (perGroup !== null) keepBest(machine, slot, perGroup.atMost, perGroup.by)
    if (from > 1 || upTo < Infinity) keepPlaces(machine, slot, from, upTo)
    if (best < Infinity) keepBest(machine, slot, best, null)
  }
  claimWorks(machine, slot, { whatever: false })
  settle(machine, node, machine.sum[slot] as number)
}
