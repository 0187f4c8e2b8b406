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
  /** What its facts bring, where only number or sum is asked for; `''`: nothing. Such slots can be shared. */
  meaning: string | null
  period: Window
  stretch: Window
  claims: Slot['claims']
  listed: boolean
  shown: boolean
}

/** Adds a slot for a filter; what cancels its facts gets a slot of its own that sees the whole period. */
export function addSlot(room: SlotRoom, of: FactFilter, amountOf: Slot['amountOf'], place: Place): number {
  const { period, stretch, claims, listed, shown, meaning } = place
  const { unless } = of
  const alike = unless || listed || claims.length > 0 || meaning === null ? null : alikeTo(of, stretch)
  const shared = alike === null ? undefined : room.slots.find((slot) => serves(slot, alike, meaning))
  if (shared) return shared.number
  const cancelling = unless && {
    slot: addSlot(room, unless.facts, () => 0, {
      period,
      stretch: period,
      claims: [],
      listed: true,
      shown: false,
      meaning: null,
    }),
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
    alike,
    meaning,
  })
  return number
}

/** What takes the same facts on the same days. */
function alikeTo(of: FactFilter, { from, until }: Window): string {
  return JSON.stringify([from, until, of])
}

/** Whether a slot gathers what is asked for already: the same facts, and what they bring or at least their number. */
function serves(slot: Slot, alike: string, meaning: string | null): boolean {
  return slot.alike === alike && !slot.shown && (meaning === '' || slot.meaning === meaning)
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
