import { monthOf } from '../columns/day-number.ts'
import type { GroupCode } from '../plan/plan.ts'
import type { Machine } from './machine.ts'

/** How facts are told apart, as numbers; keys from 10 on. */
export const grouping = { day: 0, month: 1, quarter: 2, half_year: 3, record: 4, key: 10 } as const

/** The fact at a place of a slot. */
export function factAt({ fact, room }: Machine, slot: number, place: number): number {
  return fact[slot * room + place] as number
}

/** What the fact at a place of a slot brings, in millionths. */
export function amountAt({ entry, room, table }: Machine, slot: number, place: number): number {
  return table.amount.items[entry[slot * room + place] as number] as number
}

/** The code of a fact's value of a key; −1 where it has none. */
export function keyOf({ table, columns }: Machine, key: number, fact: number): number {
  return table.keys[key]?.items[columns.shape[fact] as number] ?? -1
}

/** What group a fact belongs to; −1: it stands alone. */
export function groupOf(machine: Machine, by: GroupCode, fact: number): number {
  if (by >= grouping.key) return keyOf(machine, by - grouping.key, fact)
  if (by === grouping.record) return machine.columns.record?.[fact] ?? -1
  const on = machine.columns.day[fact] as number
  if (by === grouping.day) return on
  const { year, month } = monthOf(on)
  if (by === grouping.month) return year * 12 + month
  return by === grouping.quarter ? year * 4 + Math.floor(month / 3) : year * 2 + Math.floor(month / 6)
}

/** Keeps the facts of a slot that pass, in their order, and what they come to. */
export function keepFacts(machine: Machine, slot: number, passes: (fact: number, place: number) => boolean) {
  const { fact, entry, count, sum, room, table } = machine
  const base = slot * room
  let kept = 0
  let total = 0
  for (let place = 0; place < (count[slot] as number); place += 1) {
    if (!passes(fact[base + place] as number, place)) continue
    fact[base + kept] = fact[base + place] as number
    entry[base + kept] = entry[base + place] as number
    total += table.amount.items[entry[base + kept] as number] as number
    kept += 1
  }
  count[slot] = kept
  sum[slot] = total
}

/** Takes out of a slot what another slot cancels (除非); done once a run. */
export function settleSlot(machine: Machine, number: number) {
  const unless = machine.plan.slots[number]?.unless ?? null
  if (unless === null || machine.settled[number] === 1) return
  machine.settled[number] = 1
  settleSlot(machine, unless.slot)
  const { count } = machine
  const cancelling = count[unless.slot] as number
  keepFacts(machine, number, (fact) => {
    const value = keyOf(machine, unless.key, fact)
    if (value === -1) return true
    for (let place = 0; place < cancelling; place += 1) {
      const other = factAt(machine, unless.slot, place)
      if (other === fact || keyOf(machine, unless.key, other) !== value) continue
      setAside(machine, number, fact)
      return false
    }
    return true
  })
}

/** Takes out of a slot the facts of works that belong to another item (同一成果不重计). */
export function leaveClaimed(machine: Machine, number: number) {
  const claims = machine.plan.slots[number]?.claims
  if (!claims || claims.length === 0) return
  keepFacts(machine, number, (fact) => {
    for (const { claim, key, child } of claims) {
      const owner = machine.owners[claim]?.get(keyOf(machine, key, fact))
      if (owner === undefined || owner === child) continue
      setAside(machine, number, fact)
      return false
    }
    return true
  })
}

/**
 * Notes that the works of the facts left in a slot belong to their item. Those in `exempt` claim nothing, nor do those
 * that bring nothing, unless they count `whatever` they bring.
 */
export function claimWorks(
  machine: Machine,
  number: number,
  { whatever, exempt = null }: { whatever: boolean; exempt?: ReadonlySet<number> | null },
) {
  const claims = machine.plan.slots[number]?.claims
  if (!claims || claims.length === 0) return
  for (const { claim, key, child } of claims) {
    const owners = machine.owners[claim]
    for (let place = 0; place < (machine.count[number] as number); place += 1) {
      if (!whatever && amountAt(machine, number, place) === 0) continue
      const fact = factAt(machine, number, place)
      const work = exempt?.has(fact) ? -1 : keyOf(machine, key, fact)
      if (work !== -1 && owners && !owners.has(work)) owners.set(work, child)
    }
  }
}

function setAside(machine: Machine, slot: number, fact: number) {
  if (machine.explains && !machine.trying) machine.aside.push(slot, fact)
}
