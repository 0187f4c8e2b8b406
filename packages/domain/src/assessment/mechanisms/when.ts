import { judge } from '../machine/judge.ts'
import type { Machine } from '../machine/machine.ts'
import { code } from '../machine/missing-code.ts'
import { miss, settle } from '../machine/settle.ts'
import type { PlanNode } from '../plan/plan.ts'
import type { WhenNode } from '../scheme-node.ts'
import type { Mechanism } from './mechanism.ts'

/** 当 … 则 … 否则: only the branch whose turn it is is computed. */
export const when: Mechanism<WhenNode> = {
  build: ({ condition, child, otherwise }, builder, self) => {
    const children: PlanNode[] = []
    const judgement = builder.judgement(condition)
    builder.guarded(self, decide(judgement), () => children.push(builder.child(child)))
    if (otherwise) builder.guarded(self, decidedAgainst, () => children.push(builder.child(otherwise)))
    return { run, children, judgement }
  },
  explain: ({ node: { child, otherwise, condition }, plan }, opening) => {
    const holds = plan.judgement !== null && opening.lines.value[plan.judgement.line] === 1
    const taken = holds ? child.title : otherwise?.title
    const zh = `${condition.title}：${holds ? '成立' : '不成立'}`
    const en = `${condition.title}: ${holds ? 'holds' : 'does not hold'}`
    return taken === undefined ? { zh, en } : { zh: `${zh}，按“${taken}”`, en: `${en}, so ${taken}` }
  },
}

type Judged = NonNullable<PlanNode['judgement']>

function decide(judgement: Judged) {
  return (machine: Machine, node: PlanNode) => {
    const holds = judge(machine, judgement)
    machine.choice[node.number] = holds ? 0 : 1
    return holds
  }
}

function decidedAgainst(machine: Machine, node: PlanNode): boolean {
  return machine.choice[node.number] === 1
}

function run(machine: Machine, node: PlanNode) {
  takeChosen(machine, node, code.condition_unmet)
}

/** Gives an item the value of the branch it took; without one there is the reason given. */
export function takeChosen(machine: Machine, node: PlanNode, without: number) {
  const chosen = node.children[machine.choice[node.number] as number]?.number ?? -1
  if (chosen === -1) return miss(machine, node, without)
  const why = machine.missing[chosen] as number
  if (why === code.value) settle(machine, node, machine.value[chosen] as number)
  else miss(machine, node, why)
}
