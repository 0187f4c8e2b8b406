import type { Machine } from '../machine/machine.ts'
import { code } from '../machine/missing-code.ts'
import { runSteps } from '../machine/run-steps.ts'
import { miss, settle } from '../machine/settle.ts'
import { factAt, keepFacts, keyOf, leaveClaimed, settleSlot } from '../machine/slots.ts'
import { named } from '../opened/words.ts'
import type { PlanNode } from '../plan/plan.ts'
import type { OncePerWorkNode } from '../scheme-node.ts'
import type { Mechanism } from './mechanism.ts'
import { whyNone } from './sum.ts'

/** Where a child of a `once_per_work` lies in the plan. */
interface Part {
  steps: { from: number; until: number }
  slots: { from: number; until: number }
}

/** 同一成果不重计: the sum of the children, each work counting in one of them. */
export const oncePerWork: Mechanism<OncePerWorkNode> = {
  build: ({ attribute, prefer, children: below }, builder, self) => {
    const claim = builder.newClaim()
    const key = builder.key(attribute)
    const children: PlanNode[] = []
    const stretches: Part[] = []
    const begin = (machine: Machine, node: PlanNode) => {
      machine.owners[claim]?.clear()
      if (prefer === 'highest') giveToHighest(machine, { node, claim, key, stretches })
      return true
    }
    builder.guarded(self, begin, () => {
      below.forEach((child, at) => {
        const from = builder.position()
        builder.claiming({ claim, key, child: at }, () => children.push(builder.child(child)))
        const until = builder.position()
        stretches.push({
          steps: { from: from.step, until: until.step },
          slots: { from: from.slot, until: until.slot },
        })
      })
    })
    return { run, children }
  },
  explain: ({ node: { prefer }, children }) => {
    const names = children.filter(({ value }) => value !== null).map(named)
    const list = names.length === 0 ? '' : names.join(' + ')
    const zh = prefer === 'highest' ? '同一成果只计得分最高的一项' : '同一成果只计列在前面的一项'
    const en = prefer === 'highest' ? 'each work counts where it gives most' : 'each work counts in the first item'
    return list ? { zh: `${zh}：${list}`, en: `${en}: ${list}` } : { zh, en }
  },
}

function run(machine: Machine, node: PlanNode) {
  const valued = node.children.filter(({ number }) => machine.missing[number] === code.value)
  if (valued.length === 0) return miss(machine, node, whyNone(machine, node.children))
  settle(
    machine,
    node,
    valued.reduce((total, { number }) => total + (machine.value[number] as number), 0),
  )
}

interface Contest {
  node: PlanNode
  claim: number
  key: number
  stretches: readonly Part[]
}

/** Tries each work in each child that has facts of it, alone; it belongs where it gives most. */
function giveToHighest(machine: Machine, contest: Contest) {
  const { node, claim, stretches } = contest
  const before = machine.trying
  machine.trying = true
  const owners = new Map<number, { child: number; value: number }>()
  stretches.forEach((stretch, child) => {
    for (const work of worksIn(machine, stretch, contest)) {
      const value = tried(machine, { stretch, contest, child, work })
      const owner = owners.get(work)
      if (!owner || value > owner.value) owners.set(work, { child, value })
    }
  })
  machine.trying = before
  machine.missing[node.number] = code.absent
  for (const [work, { child }] of owners) machine.owners[claim]?.set(work, child)
}

function worksIn(machine: Machine, { slots }: Part, { claim, key }: Contest): Set<number> {
  const works = new Set<number>()
  for (let slot = slots.from; slot < slots.until; slot += 1) {
    settleSlot(machine, slot)
    if (!isClaimed(machine, slot, claim)) continue
    leaveClaimed(machine, slot)
    for (let place = 0; place < (machine.count[slot] as number); place += 1) {
      const work = keyOf(machine, key, factAt(machine, slot, place))
      if (work !== -1) works.add(work)
    }
  }
  return works
}

/** What a child comes to with the facts of one work alone; what it claims meanwhile, here and around, is forgotten. */
function tried(
  machine: Machine,
  { stretch, contest, child, work }: { stretch: Part; contest: Contest; child: number; work: number },
): number {
  const { fact, entry, count, sum, room } = machine
  const owners = machine.owners.map((owned) => new Map(owned))
  const { from, until } = stretch.slots
  const saved = {
    fact: fact.slice(from * room, until * room),
    entry: entry.slice(from * room, until * room),
    count: count.slice(from, until),
    sum: sum.slice(from, until),
  }
  for (let slot = from; slot < until; slot += 1)
    if (isClaimed(machine, slot, contest.claim))
      keepFacts(machine, slot, (one) => keyOf(machine, contest.key, one) === work)
  runSteps(machine, stretch.steps.from, stretch.steps.until)
  machine.owners = owners
  fact.set(saved.fact, from * room)
  entry.set(saved.entry, from * room)
  count.set(saved.count, from)
  sum.set(saved.sum, from)
  const number = contest.node.children[child]?.number ?? 0
  const value = machine.missing[number] === code.value ? (machine.value[number] as number) : -Infinity
  forget(machine, stretch.steps)
  return value
}

function isClaimed({ plan }: Machine, slot: number, claim: number): boolean {
  return plan.slots[slot]?.claims.some((one) => one.claim === claim) ?? false
}

function forget({ plan, missing, value }: Machine, { from, until }: { from: number; until: number }) {
  for (let at = from; at < until; at += 1) {
    const step = plan.steps[at]
    if (!step) continue
    missing[step.node.number] = code.absent
    value[step.node.number] = 0
  }
}
