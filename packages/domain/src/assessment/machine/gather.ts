import { countsOn, heldOn } from './days.ts'
import type { Machine } from './machine.ts'

/** Puts the subject's facts into the slots: a look-up by shape, and the day only where a gate asks for it. */
export function gather(machine: Machine, from: number, until: number) {
  const { count, sum, fact, entry, room, table, columns, gathers } = machine
  const row = table.row.items
  const slots = table.slot.items
  const amounts = table.amount.items
  const gates = table.gate.items
  const { shape, day } = columns
  const every = machine.part === null
  for (let at = from; at < until; at += 1) {
    const on = day[at] as number
    if (!every && !countsOn(machine.spans, on)) continue
    const number = shape[at] as number
    const last = row[number + 1] as number
    for (let next = row[number] as number; next < last; next += 1) {
      const gate = gates[next] as number
      if (gate !== 0 && !opens(machine, gate, on)) continue
      const slot = slots[next] as number
      const how = gathers[slot] as number
      if (how === 0) continue
      const place = count[slot] as number
      count[slot] = place + 1
      sum[slot] = (sum[slot] as number) + (amounts[next] as number)
      if (how === 1) continue
      fact[slot * room + place] = at
      entry[slot * room + place] = next
    }
  }
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
