import { one, rounded } from '../fixed-point.ts'
import type { Measure } from '../plan/plan.ts'
import type { Quantity } from '../quantity.ts'
import { daysByCase, daysWithin, lengthOf } from './days.ts'
import type { Machine } from './machine.ts'
import { code } from './missing-code.ts'
import { amountAt, factAt, groupOf, leaveClaimed, settleSlot } from './slots.ts'

/**
 * How each quantity is taken from the slots: a fraction in points, the number of facts behind it (of a share: its
 * denominator), or why there is none.
 */
export const takes: Record<Quantity['take'], (machine: Machine, measure: Measure) => void> = {
  count,
  sum: (machine, measure) => ofNumbers(machine, measure, (slot) => machine.sum[slot] as number),
  mean: (machine, measure) => {
    const slot = ready(machine, measure)
    found(machine, machine.sum[slot] as number, (machine.count[slot] as number) * one, machine.count[slot] as number)
  },
  first: (machine, measure) => ofNumbers(machine, measure, (slot) => amountAt(machine, slot, 0)),
  last: (machine, measure) =>
    ofNumbers(machine, measure, (slot) => amountAt(machine, slot, (machine.count[slot] as number) - 1)),
  highest: (machine, measure) => ofNumbers(machine, measure, (slot) => extreme(machine, slot, 1)),
  lowest: (machine, measure) => ofNumbers(machine, measure, (slot) => extreme(machine, slot, -1)),
  ratio,
  node: ofItem,
  served,
}

/** The value of an item; of the whole tree the total as the sheet prints it, rounded. */
function ofItem({ plan, missing, value, quantity }: Machine, { looksAt }: Measure) {
  const why = missing[looksAt] as number
  const known = why === code.value ? (value[looksAt] as number) : 0
  quantity.missing = why === code.absent ? code.no_records : why
  quantity.numerator = looksAt === plan.nodes.length - 1 ? rounded(known, plan.scheme.rounding) : known
  quantity.denominator = why === code.value ? one : 0
  quantity.sample = Infinity
}

function found({ quantity }: Machine, numerator: number, denominator: number, sample: number) {
  quantity.missing = sample === 0 ? code.no_records : code.value
  quantity.numerator = sample === 0 ? 0 : numerator
  quantity.denominator = sample === 0 ? 0 : denominator
  quantity.sample = sample
}

/** The slot of a measure, with what is cancelled or counted elsewhere taken out. */
function ready(machine: Machine, { slots }: Measure): number {
  const slot = slots[0] ?? 0
  settleSlot(machine, slot)
  leaveClaimed(machine, slot)
  return slot
}

function ofNumbers(machine: Machine, measure: Measure, take: (slot: number) => number) {
  const slot = ready(machine, measure)
  const facts = machine.count[slot] as number
  found(machine, facts === 0 ? 0 : take(slot), one, facts)
}

function extreme(machine: Machine, slot: number, sign: number): number {
  let best = amountAt(machine, slot, 0)
  for (let place = 1; place < (machine.count[slot] as number); place += 1) {
    const amount = amountAt(machine, slot, place)
    if ((amount - best) * sign > 0) best = amount
  }
  return best
}

function count(machine: Machine, measure: Measure) {
  const slot = ready(machine, measure)
  const facts = machine.count[slot] as number
  found(machine, measure.group === -1 ? facts : different(machine, slot, measure.group), 1, facts)
}

function different(machine: Machine, slot: number, group: number): number {
  const seen = new Set<number>()
  let alone = 0
  for (let place = 0; place < (machine.count[slot] as number); place += 1) {
    const belongs = groupOf(machine, group, factAt(machine, slot, place))
    if (belongs === -1) alone += 1
    else seen.add(belongs)
  }
  return seen.size + alone
}

/** The share that `counted` has of `of`, both less what is exempt. The exempt facts stay in the evidence. */
function ratio(machine: Machine, { slots, unit, exemptByShape }: Measure) {
  const [of = 0, counted = 0, exempt = -1] = slots
  for (const slot of slots) {
    settleSlot(machine, slot)
    leaveClaimed(machine, slot)
  }
  // Where the shape alone tells what is exempt, exempt facts bring nothing already.
  const left = exempt === -1 || exemptByShape ? null : exemptFacts(machine, exempt)
  const denominator = left === null ? (machine.sum[of] as number) : sumWithout(machine, of, left)
  const numerator = left === null ? (machine.sum[counted] as number) : sumWithout(machine, counted, left)
  const { quantity } = machine
  quantity.missing = denominator === 0 ? code.nobody_due : code.value
  quantity.numerator = denominator === 0 ? 0 : numerator * Math.sign(denominator)
  quantity.denominator = Math.abs(denominator)
  quantity.sample = Math.abs(denominator) / unit
}

/** The facts of a slot that leave a share; `null` where there are none. */
export function exemptFacts(machine: Machine, slot: number): ReadonlySet<number> | null {
  const facts = machine.count[slot] as number
  if (facts === 0) return null
  const left = new Set<number>()
  for (let place = 0; place < facts; place += 1) left.add(factAt(machine, slot, place))
  return left
}

function sumWithout(machine: Machine, slot: number, left: ReadonlySet<number>): number {
  let sum = 0
  for (let place = 0; place < (machine.count[slot] as number); place += 1)
    if (!left.has(factAt(machine, slot, place))) sum += amountAt(machine, slot, place)
  return sum
}

/** The share of the window's days that count, with a seat or with one of the posts. */
function served(machine: Machine, { stretch, posts }: Measure) {
  const { quantity, who, spans } = machine
  quantity.sample = Infinity
  quantity.missing = stretch.fixed ? code.value : code.period_open
  quantity.denominator = stretch.fixed ? stretch.until - stretch.from : 0
  const seats = who.seats ?? [stretch]
  const days =
    posts === null ? lengthOf(daysWithin(seats, stretch)) : (daysByCase(who, spans, stretch, [posts])[0] ?? 0)
  quantity.numerator = stretch.fixed ? days : 0
}
