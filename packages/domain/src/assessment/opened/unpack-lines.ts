import type { Span } from '../columns/fact-columns.ts'
import type { Plan } from '../plan/plan.ts'
import { ByteReader } from './byte-reader.ts'
import type { LineNote, Lines } from './lines.ts'

/** Reads a packed result of a plan. Throws where the bytes do not belong to it. */
export function unpackLines(plan: Plan, bytes: Uint8Array): Lines {
  const reader = new ByteReader(bytes)
  const read = readLines(plan, reader)
  const slots = plan.slots.map(() => readFacts(reader))
  const notes = inGroups(reader.numbers(), 4).map(([line = 0, kind = 0, before = 0, after = 0]): LineNote => ({
    line,
    kind,
    before,
    after,
  }))
  const aside = inGroups(reader.numbers(), 2)
  const [days, of] = reader.numbers()
  const spans = inGroups(reader.numbers(), 2).map(([from = 0, until = 0]): Span => ({ from, until }))
  if (!reader.isAtEnd()) throw new RangeError('the packed sheet belongs to another scheme')
  return {
    ...read,
    notes,
    counted: (slot) => slots[slot] ?? [],
    aside: (slot) => aside.flatMap(([at, fact]) => (at === slot && fact !== undefined ? [fact] : [])),
    part: days === undefined || of === undefined ? null : { days, of },
    spans: days === undefined ? [plan.period] : spans,
  }
}

function readLines(plan: Plan, reader: ByteReader) {
  const value = new Float64Array(plan.lines)
  const missing = new Uint8Array(plan.lines)
  const numerator = new Float64Array(plan.lines)
  const denominator = new Float64Array(plan.lines)
  for (let line = 0; line < plan.lines; line += 1) {
    const state = reader.byte()
    missing[line] = state & 15
    if (state & 16) value[line] = line < plan.nodes.length ? reader.signed() : 1
    if (!(state & 32)) continue
    numerator[line] = reader.signed()
    denominator[line] = reader.signed()
  }
  return { value, missing, numerator, denominator }
}

function readFacts(reader: ByteReader): number[] {
  let before = 0
  return Array.from({ length: reader.whole() }, () => (before += reader.whole()))
}

function inGroups(numbers: readonly number[], size: number): number[][] {
  return Array.from({ length: Math.floor(numbers.length / size) }, (_, at) =>
    numbers.slice(at * size, at * size + size),
  )
}
