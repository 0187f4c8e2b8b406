import { gatherAside } from '../machine/gather.ts'
import type { Machine } from '../machine/machine.ts'
import type { ByteWriter } from './byte-writer.ts'

const none: readonly number[] = []

/**
 * Writes the result of the subject that a machine ran last into bytes: line by line whether there is a value and
 * which, the facts of each slot, notes, what was set aside, and the days that count. With the plan and the subject's
 * facts in their order it opens as the same sheet.
 */
export function packLines(machine: Machine, writer: ByteWriter) {
  const { plan, missing, value, numerator, denominator, part, spans } = machine
  const first = machine.columns.first[machine.subject] as number
  const items = plan.nodes.length
  for (let line = 0; line < plan.lines; line += 1) {
    const why = missing[line] as number
    const fraction = denominator[line] as number
    const isItem = line < items
    const hasValue = isItem ? why === 0 : value[line] === 1
    writer.byte(why | (hasValue ? 16 : 0) | (fraction === 0 ? 0 : 32))
    if (hasValue && isItem) writer.signed(value[line] as number)
    if (fraction === 0) continue
    writer.signed(numerator[line] as number)
    writer.signed(fraction)
  }
  packSlots(machine, writer, first)
  writer.numbers(machine.notes)
  packAside(machine, writer, first)
  writer.numbers(part === null ? none : [part.days, part.of])
  writer.numbers(part === null ? none : spans.flatMap(({ from, until }) => [from, until]))
}

function packAside(machine: Machine, writer: ByteWriter, first: number) {
  const { columns, subject, aside } = machine
  if (aside.length === 0 && columns.standing[subject] === columns.first[subject + 1]) return writer.numbers(none)
  const all = [...aside, ...gatherAside(machine)]
  writer.numbers(all.map((number, at) => (at % 2 === 0 ? number : number - first)))
}

function packSlots({ plan, count, fact, room }: Machine, writer: ByteWriter, first: number) {
  for (let slot = 0; slot < plan.slots.length; slot += 1) {
    const facts = count[slot] as number
    writer.whole(facts)
    let before = first
    for (let place = slot * room, end = place + facts; place < end; place += 1) {
      const at = fact[place] as number
      writer.whole(at - before)
      before = at
    }
  }
}
