import { gatherAside } from '../machine/gather.ts'
import type { Machine } from '../machine/machine.ts'
import type { LineNote, Lines } from './lines.ts'

/** What a machine found for the subject it ran last, to be read before its next run. */
export function linesOf(machine: Machine): Lines {
  const first = machine.columns.first[machine.subject] as number
  const aside = asideBySlot(machine, first)
  return {
    value: machine.value,
    missing: machine.missing,
    numerator: machine.numerator,
    denominator: machine.denominator,
    notes: notesOf(machine.notes),
    counted: (slot) => {
      const from = slot * machine.room
      return machine.fact.subarray(from, from + (machine.count[slot] as number)).map((fact) => fact - first)
    },
    aside: (slot) => aside.get(slot) ?? [],
    spans: machine.spans,
    part: machine.part,
  }
}

function notesOf(notes: readonly number[]): LineNote[] {
  return Array.from({ length: notes.length / 4 }, (_, at) => {
    const [line = 0, kind = 0, before = 0, after = 0] = notes.slice(at * 4, at * 4 + 4)
    return { line, kind, before, after }
  })
}

function asideBySlot(machine: Machine, first: number): Map<number, number[]> {
  const bySlot = new Map<number, number[]>()
  const pairs = [...machine.aside, ...gatherAside(machine)]
  for (let at = 0; at < pairs.length; at += 2) {
    const slot = pairs[at] as number
    bySlot.set(slot, [...(bySlot.get(slot) ?? []), (pairs[at + 1] as number) - first])
  }
  return bySlot
}
