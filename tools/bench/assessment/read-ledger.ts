// Reads a ledger in PostgreSQL, grouped by subject, as the engine's columns: batch after batch in the same memory.
import type { Readable } from 'node:stream'
import type pg from 'pg'
import type { FactColumns } from '../../../packages/domain/src/assessment/columns/fact-columns.ts'
import { start, whoIs } from './engine-columns.ts'
import { standingFrom, year } from './nation.ts'
import { copyStreams } from './outside.ts'
import { codeSql, newShapeCodes, type ShapeCodes, shapeOf } from './shape-codes.ts'

const headerBytes = 19
const rowBytes = 18
const roomForFacts = 200_000

export interface Batch {
  columns: FactColumns
  subjects: number[]
}

interface Filling extends Batch {
  shape: Uint16Array
  day: Int32Array
  facts: number
  firsts: number[]
}

/** Gives each batch to `work`, which must be done with it before the next is read. */
export async function readLedger(client: pg.Client, work: (batch: Batch) => Promise<void>): Promise<void> {
  const { to } = await copyStreams()
  await client.query('set synchronize_seqscans = off')
  const query = to(`copy (select subject, (day | (${codeSql}::integer << 9)) from fact) to stdout (format binary)`)
  const stream = client.query(query as pg.Submittable) as unknown as Readable
  const codes = newShapeCodes()
  const filling = empty(codes)
  let [rest, isFirst]: [Buffer, boolean] = [Buffer.alloc(0), true]
  for await (const piece of stream as AsyncIterable<Buffer>) {
    let bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece])
    if (isFirst && bytes.length >= headerBytes) {
      bytes = bytes.subarray(headerBytes)
      isFirst = false
    }
    rest = isFirst ? bytes : bytes.subarray(take(bytes, filling, codes))
    if (filling.facts > roomForFacts / 2) await hand(filling, codes, work, false)
  }
  await hand(filling, codes, work, true)
}

function empty({ dictionary }: ShapeCodes): Filling {
  const shape = new Uint16Array(roomForFacts)
  const day = new Int32Array(roomForFacts)
  const none = new Uint32Array(0)
  const columns = {
    period: year,
    dictionary,
    first: none,
    standing: none,
    shape,
    day,
    record: null,
    who: [],
    facts: null,
  }
  return { columns, subjects: [], shape, day, facts: 0, firsts: [] }
}

/** Takes whole rows out of some bytes and says how far it came; two bytes alone end the copy. */
function take(bytes: Buffer, filling: Filling, codes: ShapeCodes): number {
  let at = 0
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  for (; at + rowBytes <= bytes.length; at += rowBytes) {
    const subject = view.getInt32(at + 6)
    const packed = view.getInt32(at + 14)
    if (filling.subjects.at(-1) !== subject) begin(filling, subject)
    filling.day[filling.facts] = start + (packed & 511)
    filling.shape[filling.facts] = shapeOf(codes, packed >>> 9)
    filling.facts += 1
  }
  return at
}

function begin(filling: Filling, subject: number): void {
  if (subject < (filling.subjects.at(-1) ?? -1)) throw new Error('the ledger is not grouped by subject')
  filling.subjects.push(subject)
  filling.firsts.push(filling.facts)
}

/** Hands on all subjects but the last, whose facts may go on, and keeps that one. */
async function hand(
  filling: Filling,
  codes: ShapeCodes,
  work: (batch: Batch) => Promise<void>,
  isLast: boolean,
): Promise<void> {
  const { subjects, firsts, facts, shape, day } = filling
  const ready = isLast ? subjects.length : subjects.length - 1
  const end = isLast ? facts : (firsts[ready] as number)
  const first = Uint32Array.from([...firsts.slice(0, ready), end])
  const who = subjects.slice(0, ready).map((subject) => whoIs(standingFrom(subject)))
  const columns = { ...filling.columns, dictionary: codes.dictionary, first, standing: first.subarray(1), who }
  await work({ columns, subjects: subjects.slice(0, ready) })
  shape.copyWithin(0, end, facts)
  day.copyWithin(0, end, facts)
  filling.facts = facts - end
  filling.subjects = subjects.slice(ready)
  filling.firsts = filling.subjects.map(() => 0)
}
