import { countsOn, heldOn } from './days.ts'
import type { Machine } from './machine.ts'

/**
 * Puts the subject's facts into the slots: a look-up by shape, and the day only where a gate asks for it. Where number
 * and sum are enough each fact is counted once, and bundles are shared out afterwards.
 */
export function gather(machine: Machine, from: number, until: number) {
  const { count, sum, table, columns } = machine
  const row = table.row.items
  const taker = table.taker.items
  const brings = table.brings.items
  const { shape, day } = columns
  const every = machine.part === null
  for (let at = from; at < until; at += 1) {
    if (!every && !countsOn(machine.spans, day[at] as number)) continue
    const number = shape[at] as number
    const to = taker[number] as number
    count[to] = (count[to] as number) + 1
    sum[to] = (sum[to] as number) + (brings[number] as number)
    const last = row[number + 1] as number
    for (let next = row[number] as number; next < last; next += 1) list(machine, at, next)
  }
  shareOut(machine)
}

function shareOut({ plan, table: { bundles }, count, sum }: Machine) {
  const row = bundles.row.items
  const slots = bundles.slot.items
  const amounts = bundles.amount.items
  const first = plan.slots.length + 1
  for (let bundle = 0; bundle < bundles.row.length - 1; bundle += 1) {
    const facts = count[first + bundle] as number
    if (facts === 0) continue
    const last = row[bundle + 1] as number
    for (let next = row[bundle] as number; next < last; next += 1) {
      const slot = slots[next] as number
      count[slot] = (count[slot] as number) + facts
      sum[slot] = (sum[slot] as number) + facts * (amounts[next] as number)
    }
  }
}

function list(machine: Machine, at: number, next: number) {
  const { count, sum, fact, entry, room, table, columns } = machine
  const gate = table.gate.items[next] as number
  if (gate !== 0 && !opens(machine, gate, columns.day[at] as number)) return
  const slot = table.slot.items[next] as number
  const place = count[slot] as number
  count[slot] = place + 1
  sum[slot] = (sum[slot] as number) + (table.amount.items[next] as number)
  fact[slot * room + place] = at
  entry[slot * room + place] = next
}

/** Slots and facts that the facts set aside would have fallen into, in pairs. */
export function gatherAside(machine: Machine): number[] {
  const { columns, subject, table } = machine
  const pairs: number[] = []
  for (let at = columns.standing[subject] as number; at < (columns.first[subject + 1] as number); at += 1) {
    const on = columns.day[at] as number
    if (machine.part !== null && !countsOn(machine.spans, on)) continue
    const shape = columns.shape[at] as number
    for (let next = table.row.items[shape] as number; next < (table.row.items[shape + 1] as number); next += 1) {
      const gate = table.gate.items[next] as number
      if (gate === 0 || opens(machine, gate, on)) pairs.push(table.slot.items[next] as number, at)
    }
  }
  return pairs
}

function opens({ plan, who }: Machine, number: number, on: number): boolean {
  const gate = plan.gates[number]
  if (!gate || on < gate.from || on >= gate.until) return false
  if (gate.holding !== null && !heldOn(who, gate.holding, on)) return false
  return gate.notHolding === null || !heldOn(who, gate.notHolding, on)
}
