import { cutOff, divides, inRange, one, over, rounded, timesOver } from '../fixed-point.ts'
import type { Limits, PlanNode } from '../plan/plan.ts'
import type { Machine } from './machine.ts'
import { code } from './missing-code.ts'

/** What a note says of a line. */
export const note = {
  /** More than six places were cut: the value, and what was cut in millionths of a millionth. */
  six_places: 0,
  missing_as: 1,
  pro_rata: 2,
  rounding: 3,
  cap: 4,
  floor: 5,
  cap_group: 6,
  /** By days: the case and its days. */
  days: 7,
  /** Of a share: how many facts are exempt. */
  exempt: 8,
  /** Of a rank: the place and among how many. */
  place: 9,
} as const

/** Gives an item the value its mechanism found, in millionths, within its limits. */
export function settle(machine: Machine, node: PlanNode, value: number) {
  machine.missing[node.number] = code.value
  machine.value[node.number] = node.limits === null ? inRange(value) : limited(machine, node, node.limits, value)
}

/** Gives an item a × b ÷ c, rounded once to six places. */
export function settleFraction(machine: Machine, node: PlanNode, a: number, b: number, c: number) {
  const value = timesOver(a, b, c)
  if (machine.explains && !divides(a, b, c)) noteOf(machine, node, note.six_places, value, cutOff(a, b, c))
  settle(machine, node, value)
}

/** Gives an item a fraction of large whole numbers, rounded once to six places. */
export function settleExact(machine: Machine, node: PlanNode, above: bigint, under: bigint) {
  const value = over(above, under)
  const rest = over(above * BigInt(one), under) - value * BigInt(one)
  if (rest !== 0n) noteOf(machine, node, note.six_places, Number(value), Number(rest))
  settle(machine, node, Number(value) + 0)
}

/** Says why an item has no value; where the scheme names a value for it, the item takes that. */
export function miss(machine: Machine, node: PlanNode, why: number) {
  const instead = node.limits?.whenMissing ?? null
  if (instead === null || why === code.not_for_role || why === code.condition_unmet) {
    machine.missing[node.number] = why
    machine.value[node.number] = 0
    return
  }
  noteOf(machine, node, note.missing_as, why, instead)
  settle(machine, node, instead)
}

/** Keeps a note of what changed a value. */
export function noteOf(machine: Machine, node: PlanNode, kind: number, before: number, after: number) {
  if (machine.explains && !machine.trying) machine.notes.push(node.number, kind, before, after)
}

function limited(machine: Machine, node: PlanNode, limits: Limits, found: number): number {
  let value = limits.pointsShrink ? shrunk(machine, node, found) : found
  value = roundedAs(machine, node, value)
  const cap = limits.capShrinks && limits.cap !== null ? ofDays(machine, limits.cap) : limits.cap
  if (cap !== null && value > cap) value = changed(machine, node, note.cap, value, cap)
  const floor = limits.floorShrinks && limits.floor !== null ? ofDays(machine, limits.floor) : limits.floor
  if (floor !== null && value < floor) value = changed(machine, node, note.floor, value, floor)
  return inRange(limits.group === -1 ? value : fromGroup(machine, node, limits.group, value))
}

function changed(machine: Machine, node: PlanNode, kind: number, before: number, after: number): number {
  noteOf(machine, node, kind, before, after)
  return after
}

function roundedAs(machine: Machine, node: PlanNode, value: number): number {
  const { rounding } = node.source
  if (!rounding) return value
  const after = rounded(value, rounding)
  return after === value ? value : changed(machine, node, note.rounding, value, after)
}

/** So much of a number as belongs to the days served. */
export function ofDays({ part }: Machine, value: number): number {
  return part === null || part.of === 0 ? value : timesOver(value, part.days, part.of)
}

function shrunk(machine: Machine, node: PlanNode, value: number): number {
  const after = ofDays(machine, value)
  return after === value ? value : changed(machine, node, note.pro_rata, value, after)
}

function fromGroup(machine: Machine, node: PlanNode, group: number, value: number): number {
  if (machine.trying) return value
  const taken = machine.groupTaken[group] ?? 0
  const left = Math.max(0, (machine.plan.capGroups[group] ?? 0) - taken)
  const after = value > left ? changed(machine, node, note.cap_group, value, left) : value
  machine.groupTaken[group] = taken + Math.max(0, after)
  return after
}
