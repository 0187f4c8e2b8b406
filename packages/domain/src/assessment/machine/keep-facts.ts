import type { GroupCode } from '../plan/plan.ts'
import type { Machine } from './machine.ts'
import { amountAt, factAt, groupOf, keepFacts } from './slots.ts'

/** Keeps the facts from the n-th to the m-th. */
export function keepPlaces(machine: Machine, slot: number, from: number, upTo: number) {
  keepFacts(machine, slot, (_, place) => place >= from - 1 && place < upTo)
}

/** Keeps the best fact; of equal ones the earlier. */
function keepOne(machine: Machine, slot: number) {
  const { fact, entry, count, sum, room } = machine
  let best = 0
  for (let place = 1; place < (count[slot] as number); place += 1)
    if (amountAt(machine, slot, place) > amountAt(machine, slot, best)) best = place
  const base = slot * room
  fact[base] = fact[base + best] as number
  entry[base] = entry[base + best] as number
  count[slot] = 1
  sum[slot] = amountAt(machine, slot, 0)
}

/** Keeps the best facts, of all or of each group; of equal ones the earlier. What stands alone is a group of its own. */
export function keepBest(machine: Machine, slot: number, most: number, by: GroupCode | null) {
  const facts = machine.count[slot] as number
  if (facts <= most) return
  if (most === 1 && by === null) return keepOne(machine, slot)
  const places = Array.from({ length: facts }, (_, place) => place)
  places.sort((a, b) => amountAt(machine, slot, b) - amountAt(machine, slot, a) || a - b)
  const kept = new Set<number>()
  const members = new Map<number, number>()
  for (const place of places) {
    const group = by === null ? 0 : groupOf(machine, by, factAt(machine, slot, place))
    const before = group === -1 ? 0 : (members.get(group) ?? 0)
    if (before >= most) continue
    members.set(group, before + 1)
    kept.add(place)
  }
  keepFacts(machine, slot, (_, place) => kept.has(place))
}
