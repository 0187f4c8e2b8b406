import type { FactFilter, Grouping } from '../fact-filter.ts'
import { grouping } from '../machine/slots.ts'
import { shapeTest } from './match-shape.ts'
import type { Gate, GroupCode, Slot, Window } from './plan.ts'

/** Slots, gates and keys while a plan is laid out. */
export interface SlotRoom {
  slots: Slot[]
  gates: Gate[]
  keys: string[]
}

interface Place {
  period: Window
  stretch: Window
  claims: Slot['claims']
  listed: boolean
  shown: boolean
}

/** Adds a slot for a filter; what cancels its facts gets a slot of its own that sees the whole period. */
export function addSlot(room: SlotRoom, of: FactFilter, amountOf: Slot['amountOf'], place: Place): number {
  const { period, stretch, claims, listed, shown } = place
  const { unless } = of
  const cancelling = unless && {
    slot: addSlot(room, unless.facts, () => 0, { period, stretch: period, claims: [], listed: true, shown: false }),
    key: keyNumber(room, unless.same),
  }
  const number = room.slots.length
  room.slots.push({
    number,
    of,
    matches: shapeTest(of),
    amountOf,
    gate: gateNumber(room, of, stretch, period),
    unless: cancelling ?? null,
    claims,
    listed: listed || claims.length > 0 || cancelling !== undefined,
    shown,
  })
  return number
}

function gateNumber({ gates }: SlotRoom, of: FactFilter, stretch: Window, period: Window): number {
  if (stretch === period && !of.holding && !of.notHolding) return 0
  const { from, until } = stretch
  gates.push({
    from,
    until,
    holding: of.holding ? new Set(of.holding) : null,
    notHolding: of.notHolding ? new Set(of.notHolding) : null,
  })
  return gates.length - 1
}

/** The number of an attribute by whose values facts are told apart. */
export function keyNumber({ keys }: SlotRoom, attribute: string): number {
  const at = keys.indexOf(attribute)
  return at === -1 ? keys.push(attribute) - 1 : at
}

/** A grouping as a number. */
export function groupCode(room: SlotRoom, by: Grouping): GroupCode {
  return typeof by === 'string' ? grouping[by] : grouping.key + keyNumber(room, by.attribute)
}
