import type { Machine } from '../machine/machine.ts'
import { code } from '../machine/missing-code.ts'
import { miss, settle } from '../machine/settle.ts'
import type { Lines } from '../opened/lines.ts'
import type { PlanNode } from '../plan/plan.ts'
import type { PickNode } from '../scheme-node.ts'
import type { SheetNode, Words } from '../sheet.ts'
import type { Mechanism } from './mechanism.ts'
import { whyNone } from './sum.ts'

/** 取高 / 取低: the sum of the highest or lowest children that have a value; the others stay in sight. */
export const pick: Mechanism<PickNode> = {
  build: ({ children, end, take = 1 }, builder) => ({
    run,
    children: children.map(builder.child),
    numbers: [take, end === 'highest' ? 1 : -1],
  }),
  explain: ({ node, plan, children }, { lines }) => {
    const taken = new Set(takenOf(plan, lines).map(({ id }) => id))
    return words(
      node,
      children.filter(({ id }) => taken.has(id)),
    )
  },
}

function run(machine: Machine, node: PlanNode) {
  if (node.numbers[0] === 1) return takeOne(machine, node)
  const taken = takenOf(node, machine)
  if (taken.length === 0) miss(machine, node, whyNone(machine, node.children))
  else
    settle(
      machine,
      node,
      taken.reduce((total, { number }) => total + (machine.value[number] as number), 0),
    )
}

function takeOne(machine: Machine, node: PlanNode) {
  const { missing, value } = machine
  const sign = node.numbers[1] ?? 1
  let best = -1
  for (const { number } of node.children) {
    if (missing[number] !== code.value) continue
    if (best === -1 || ((value[number] as number) - (value[best] as number)) * sign > 0) best = number
  }
  if (best === -1) miss(machine, node, whyNone(machine, node.children))
  else settle(machine, node, value[best] as number)
}

/** The children taken; of equal ones the earlier. */
function takenOf({ children, numbers }: PlanNode, { missing, value }: Pick<Lines, 'missing' | 'value'>): PlanNode[] {
  const [take = 1, sign = 1] = numbers
  return children
    .filter(({ number }) => missing[number] === code.value)
    .sort((a, b) => ((value[b.number] as number) - (value[a.number] as number)) * sign)
    .slice(0, take)
}

function words({ end, take = 1 }: PickNode, taken: readonly SheetNode[]): Words {
  const zh = end === 'highest' ? '最高' : '最低'
  const titles = taken.map(({ title }) => title)
  if (take === 1) {
    const [title] = titles
    if (title === undefined) return { zh: `取${zh}一项`, en: `the ${end} item` }
    return { zh: `取${zh}一项：${title}`, en: `the ${end} item: ${title}` }
  }
  const list = titles.length === 0 ? '' : titles.join(' + ')
  return {
    zh: `取${zh} ${take} 项之和${list && `：${list}`}`,
    en: `sum of the ${take} ${end} items${list && `: ${list}`}`,
  }
}
