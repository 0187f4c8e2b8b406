// Reads a ledger in PostgreSQL, grouped by subject, as the engine's columns: some pages at a time, the facts of all their
// rows as one value, since a row of its own costs more to send than to read.
import type { Readable } from 'node:stream'
import pg from 'pg'
import type { FactColumns } from '../../../packages/domain/src/assessment/columns/fact-columns.ts'
import { start, whoIs } from './engine-columns.ts'
import { standingFrom, year } from './nation.ts'
import { copyStreams } from './outside.ts'
import { codeSql, newShapeCodes, type ShapeCodes, shapeOf } from './shape-codes.ts'

const pagesAtOnce = 1000
const readers = 2
/** Before the value: the head of a copy, the number of fields, the length. */
const before = 25
const factBytes = 8

export interface Batch {
  columns: FactColumns
  subjects: number[]
}

/** The facts of the subject that the last pages ended in. */
interface Rest {
  subject: number
  codes: number[]
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
  let rest: Rest = { subject: -1, codes: [] }
  for (let piece = 0; piece < pieces; piece += 1) {
    const bytes = await (ahead.shift() as Promise<Buffer>)
    if (piece + readers < pieces) ask(piece + readers)
    rest = await hand(bytes, rest, codes, work)
  }
  await work(columnsOf(rest.codes, [rest.subject], [0], codes))
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
  const fact = `int8send((subject::bigint << 32) | (day | (${codeSql}::integer << 9)))`
  const pages = `ctid >= '(${from},0)' and ctid < '(${from + pagesAtOnce},0)'`
  const copy = to(`copy (select string_agg(${fact}, '') from fact where ${pages}) to stdout (format binary)`)
  const parts: Buffer[] = []
  for await (const part of client.query(copy as pg.Submittable) as unknown as Readable) parts.push(part as Buffer)
  const all = Buffer.concat(parts)
  const length = all.readInt32BE(before - 4)
  return all.subarray(before, before + Math.max(0, length))
}

/** Hands on all subjects of some pages but the last, whose facts may go on, and gives that one. */
async function hand(
  bytes: Buffer,
  rest: Rest,
  codes: ShapeCodes,
  work: (batch: Batch) => Promise<void>,
): Promise<Rest> {
  const facts = [...rest.codes]
  const subjects = rest.subject === -1 ? [] : [rest.subject]
  const firsts = rest.subject === -1 ? [] : [0]
  let last = rest.subject
  for (let at = 0; at < bytes.length; at += factBytes) {
    const subject = bytes.readInt32BE(at)
    if (subject !== last) {
      if (subject < last) throw new Error('the ledger is not grouped by subject')
      last = subject
      subjects.push(subject)
      firsts.push(facts.length)
    }
    facts.push(bytes.readInt32BE(at + 4))
  }
  const end = firsts.pop() ?? 0
  subjects.pop()
  if (subjects.length > 0) await work(columnsOf(facts.slice(0, end), subjects, firsts, codes))
  return { subject: last, codes: facts.slice(end) }
}

function columnsOf(facts: readonly number[], subjects: number[], firsts: readonly number[], codes: ShapeCodes): Batch {
  const first = Uint32Array.from([...firsts, facts.length])
  const shape = new Uint16Array(facts.length)
  const day = new Int32Array(facts.length)
  for (let at = 0; at < facts.length; at += 1) {
    const packed = facts[at] as number
    shape[at] = shapeOf(codes, packed >>> 9)
    day[at] = start + (packed & 511)
  }
  const who = subjects.map((subject) => whoIs(standingFrom(subject)))
  const { dictionary } = codes
  const columns = {
    period: year,
    dictionary,
    first,
    standing: first.subarray(1),
    shape,
    day,
    record: null,
    who,
    facts: null,
  }
  return { columns, subjects }
}
