import { dayNumber, endNumber } from '../columns/day-number.ts'
import { millionthsOf } from '../fixed-point.ts'
import type { Interval } from '../subject.ts'
import { mechanismOf } from '../mechanisms/mechanisms.ts'
import type { SchemeNode } from '../scheme-node.ts'
import type { Scheme } from '../scheme.ts'
import { addSlot, groupCode, keyNumber, type SlotRoom } from './build-slots.ts'
import { addLeaf, isLeaf, type Leaves, settleLeaves } from '../machine/leaves.ts'
import { buildJudgement } from './build-judgement.ts'
import { buildMeasure } from './build-measure.ts'
import type { Builder } from './builder.ts'
import { entersRole, limitsOf, newNode } from './new-node.ts'
import type { Judgement, Plan, PlanNode, Slot, Step, Window } from './plan.ts'

const plans = new WeakMap<Scheme, Map<string, Plan>>()

/**
 * Lays a scheme out for a period, once: the same scheme object and period give the same plan.
 * Throws an `Error` where the scheme refers to an item that does not come earlier, and a `RangeError` for a number
 * that is not a decimal of at most six places.
 */
export function compile(scheme: Scheme, { from, until }: Interval): Plan {
  const known = plans.get(scheme) ?? new Map<string, Plan>()
  plans.set(scheme, known)
  const key = `${from} ${until}`
  const plan = known.get(key) ?? layOut(scheme, { from, until })
  known.set(key, plan)
  return plan
}

interface Draft extends SlotRoom {
  nodes: PlanNode[]
  steps: Step[]
  judgements: Judgement[]
  numbers: Map<string, number>
  windows: Window[]
  claims: Array<Slot['claims'][number]>
  claimCount: number
  /** Around each place, from the outmost: the leaves that are computed side by side there. */
  leaves: Array<Leaves | null>
}

function layOut(scheme: Scheme, { from, until }: Interval): Plan {
  const period = { from: dayNumber(from), until: endNumber(until), fixed: until !== null, suffix: '', title: null }
  const draft = newDraft(period)
  const builder = builderOf(scheme, draft, period)
  builder.child(scheme.root)
  const outcome = outcomeOf(scheme, builder)
  const { nodes, steps, slots, gates, keys, judgements } = draft
  judgements.forEach((judgement, at) => {
    judgement.line = nodes.length + at
  })
  return {
    scheme,
    period,
    whole: [{ from: period.from, until: period.until }],
    ...outcome,
    nodes,
    steps,
    slots,
    gates,
    keys,
    capGroups: scheme.capGroups.map(({ cap }) => millionthsOf(cap)),
    claims: draft.claimCount,
    lines: nodes.length + judgements.length,
    shrinks: nodes.some(({ source }) => (source.proRata?.length ?? 0) > 0),
  }
}

function newDraft(period: Window): Draft {
  return {
    slots: [],
    gates: [{ from: period.from, until: period.until, holding: null, notHolding: null }],
    keys: [],
    nodes: [],
    steps: [],
    judgements: [],
    numbers: new Map(),
    windows: [period],
    claims: [],
    claimCount: 0,
    leaves: [null],
  }
}

function outcomeOf(scheme: Scheme, { judgement }: Builder) {
  return {
    gatesOfScheme: scheme.gates.map((condition) => judgement(condition)),
    exemptions: (scheme.exempt ?? []).map(({ when }) => judgement(when)),
    vetoes: scheme.vetoes.map(({ when }) => judgement(when)),
    vetoGrades: scheme.vetoes.map(({ gradeAtMost }) => scheme.grades.findIndex(({ name }) => name === gradeAtMost)),
    grades: scheme.grades.map(({ name, atLeast, also }) => ({
      name,
      atLeast: atLeast === undefined ? null : millionthsOf(atLeast),
      also: (also ?? []).map((condition) => judgement(condition)),
    })),
    consequences: scheme.consequences.map(({ when }) => judgement(when, { withPresent: true })),
  }
}

function builderOf(scheme: Scheme, draft: Draft, period: Window): Builder {
  const stretch = () => draft.windows.at(-1) ?? period
  const place = {
    period,
    get stretch() {
      return stretch()
    },
  }
  const builder: Builder = {
    scheme,
    stretch,
    child: (node) => layOutNode(node, builder, draft),
    guarded: (self, enter, inside) => guard(draft, self, enter, inside),
    inWindow: (own, inside) => within(draft.windows, own, inside),
    claiming: (claim, inside) => within(draft.claims, claim, inside),
    position: () => ({ step: draft.steps.length, slot: draft.slots.length }),
    newClaim: () => (draft.claimCount += 1) - 1,
    slot: (of, amountOf, { listed = false, claimed = false, shown = false, meaning } = {}) =>
      addSlot(draft, of, amountOf, {
        ...place,
        ...{ claims: claimed ? draft.claims.toReversed() : [], listed, shown, meaning: meaning ?? null },
      }),
    measure: (quantity, use) => buildMeasure(quantity, builder, use?.claimed === true && draft.claims.length > 0),
    judgement: (condition, use) => buildJudgement(condition, builder, draft.judgements, use?.withPresent ?? false),
    key: (attribute) => keyNumber(draft, attribute),
    group: (by) => groupCode(draft, by),
    resolve: (id) => resolve(draft, id),
  }
  return builder
}

function within<T>(around: T[], own: T, inside: () => void) {
  around.push(own)
  inside()
  around.pop()
}

function guard(draft: Draft, self: PlanNode, enter: Step['enter'], inside: () => void) {
  const step: Step = { node: self, run: self.run, enter, otherwise: 0 }
  draft.steps.push(step)
  within(draft.leaves, null, inside)
  step.otherwise = draft.steps.length
}

function layOutNode(node: SchemeNode, builder: Builder, draft: Draft): PlanNode {
  const stretch = builder.stretch()
  const self = newNode(node, stretch)
  const mechanism = mechanismOf(node)
  const lay = () => {
    Object.assign(self, mechanism.build(node, builder, self))
    self.number = draft.nodes.push(self) - 1
    self.limits = limitsOf(node, builder.scheme)
    addStep(draft, self)
  }
  if (node.onlyFor || node.exceptFor) guard(draft, self, entersRole, lay)
  else lay()
  if (draft.numbers.has(self.id)) throw new Error(`the item ${self.id} stands twice`)
  draft.numbers.set(self.id, self.number)
  return self
}

/** Leaves that need nothing but their facts go into one step, with the first of them where the same is entered. */
function addStep({ steps, slots, leaves }: Draft, node: PlanNode) {
  if (!isLeaf(node, slots)) return steps.push({ node, run: node.run, enter: null, otherwise: 0 })
  const open = leaves.at(-1)
  if (open) return addLeaf(open, node)
  const begun: Leaves = { nodes: [], slots: [], caps: [] }
  leaves[leaves.length - 1] = begun
  addLeaf(begun, node)
  return steps.push({ node, run: (machine) => settleLeaves(machine, begun), enter: null, otherwise: 0 })
}

/** An item of this window, or of one around it, that is already laid out. */
function resolve({ numbers, windows }: Draft, id: string): number {
  for (const { suffix } of windows.toReversed()) {
    const number = numbers.get(id + suffix)
    if (number !== undefined) return number
  }
  throw new Error(`the item ${id} does not stand earlier in the tree`)
}
