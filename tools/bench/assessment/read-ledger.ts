// Reads a ledger in PostgreSQL, grouped by subject, as the engine's columns: some pages at a time, the facts of all their
// rows as one value, since a row of its own costs more to send than to read.
import type { Readable } from 'node:stream'
import pg from 'pg'
import type { FactColumns } from '../../../packages/domain/src/assessment/columns/fact-columns.ts'
import { columnsOf, start } from './engine-columns.ts'
import { copyStreams } from './outside.ts'
import { newShapeCodes, type ShapeCodes } from './shape-codes.ts'

const pagesAtOnce = 1000
const readers = 2
/** Before the value: the head of a copy, the number of fields, the length. */
const before = 25
const factBytes = 8

export interface Batch {
  columns: FactColumns
  subjects: Uint32Array
}

/** Gives each batch to `work`, which must be done with it before the next is read. */
export async function readLedger(url: string, work: (batch: Batch) => Promise<void>): Promise<void> {
  const clients = Array.from({ length: readers }, () => new pg.Client({ connectionString: url }))
  await Promise.all(clients.map((client) => client.connect()))
  const pages = await pagesOf(clients[0] as pg.Client)
  const codes = newShapeCodes()
  const pieces = Math.ceil(pages / pagesAtOnce)
  const ahead: Array<Promise<Buffer>> = []
  const ask = (piece: number) => {
    const reading = readPages(clients[piece % readers] as pg.Client, piece * pagesAtOnce)
    reading.catch(() => undefined)
    ahead.push(reading)
  }
  for (let piece = 0; piece < Math.min(readers, pieces); piece += 1) ask(piece)
  let rest: Buffer = Buffer.alloc(0)
  for (let piece = 0; piece < pieces; piece += 1) {
    const bytes = await (ahead.shift() as Promise<Buffer>)
    if (piece + readers < pieces) ask(piece + readers)
    // The facts of the last subject may go on.
    const all = Buffer.concat([rest, bytes])
    const end = piece === pieces - 1 ? all.length : beginOfLast(all)
    rest = all.subarray(end)
    if (end > 0) await work(batchOf(all.subarray(0, end), codes))
  }
  await Promise.all(clients.map((client) => client.end()))
}

async function pagesOf(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ pages: number }>(
    `select (pg_relation_size('fact') / current_setting('block_size')::integer)::integer as pages`,
  )
  return rows[0]?.pages ?? 0
}

/** Subject and codes of the facts on some pages, eight bytes each, in the order in which they lie there. */
async function readPages(client: pg.Client, from: number): Promise<Buffer> {
  const { to } = await copyStreams()
  const fact = `int8send((subject::bigint << 32) | (day | (((kind::integer << 3) + detail) << 9)))`
  const pages = `ctid >= '(${from},0)' and ctid < '(${from + pagesAtOnce},0)'`
  const copy = to(`copy (select string_agg(${fact}, '') from fact where ${pages}) to stdout (format binary)`)
  const parts: Buffer[] = []
  for await (const part of client.query(copy as pg.Submittable) as unknown as Readable) parts.push(part as Buffer)
  const all = Buffer.concat(parts)
  const length = all.readInt32BE(before - 4)
  return all.subarray(before, before + Math.max(0, length))
}

/** Where the facts of the last subject begin. */
function beginOfLast(bytes: Buffer): number {
  let at = bytes.length
  if (at === 0) return 0
  const last = bytes.readInt32BE(at - factBytes)
  while (at > 0 && bytes.readInt32BE(at - factBytes) === last) at -= factBytes
  return at
}

/** Straight from the bytes into columns: no object for a fact. */
function batchOf(bytes: Buffer, { dictionary, numbers }: ShapeCodes): Batch {
  const facts = bytes.length / factBytes
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const [shape, day] = [new Uint16Array(facts), new Int32Array(facts)]
  const [first, subjects] = [new Uint32Array(facts + 1), new Uint32Array(facts)]
  let [last, count] = [-1, 0]
  for (let fact = 0; fact < facts; fact += 1) {
    const subject = view.getInt32(fact * factBytes)
    const code = view.getInt32(fact * factBytes + 4)
    if (subject !== last) {
      if (subject < last) throw new Error('the ledger is not grouped by subject')
      last = subject
      subjects[count] = subject
      first[count] = fact
      count += 1
    }
    shape[fact] = numbers[code >>> 9] as number
    day[fact] = start + (code & 511)
  }
  first[count] = facts
  const columns = columnsOf({ dictionary, first: first.subarray(0, count + 1), shape, day })
  return { columns, subjects: subjects.subarray(0, count) }
}
