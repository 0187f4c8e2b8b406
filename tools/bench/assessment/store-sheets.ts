// Ledger to sheets: read, computed and written by COPY at the same time, over three connections, one packed sheet a subject.
import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import pg from 'pg'
import type { Machine } from '../../../packages/domain/src/assessment/machine/machine.ts'
import { newMachine } from '../../../packages/domain/src/assessment/machine/new-machine.ts'
import { runSubject, useColumns } from '../../../packages/domain/src/assessment/machine/run-subject.ts'
import { ByteWriter } from '../../../packages/domain/src/assessment/opened/byte-writer.ts'
import { packLines } from '../../../packages/domain/src/assessment/opened/pack-lines.ts'
import type { Plan } from '../../../packages/domain/src/assessment/plan/plan.ts'
import { committeeSize } from './nation.ts'
import { copyStreams } from './outside.ts'
import { type Batch, readLedger } from './read-ledger.ts'

const signature = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8)])

export async function storeSheets(url: string, plan: Plan): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { from } = await copyStreams()
  const copy = client.query(
    from('copy sheet (committee, subject, packed) from stdin (format binary)') as pg.Submittable,
  ) as unknown as Writable
  const writer = new ByteWriter()
  let machine: Machine | null = null
  copy.write(signature)
  await readLedger(url, async ({ columns, subjects }: Batch) => {
    machine ??= newMachine(plan, columns)
    useColumns(machine, columns)
    if (!copy.write(rowsOf(machine, subjects, writer))) await once(copy, 'drain')
  })
  copy.end(Buffer.from([255, 255]))
  await finished(copy)
  await client.end()
}

const head = 22

/** The rows of a batch as COPY takes them: number of fields, then each with its length. */
function rowsOf(machine: Machine, subjects: Uint32Array, writer: ByteWriter): Buffer {
  const ends = new Uint32Array(subjects.length)
  for (let at = 0; at < subjects.length; at += 1) {
    runSubject(machine, at)
    packLines(machine, writer)
    ends[at] = writer.length
  }
  const sheets = writer.take()
  const rows = Buffer.allocUnsafe(sheets.length + subjects.length * head)
  let [to, begin] = [0, 0]
  for (let at = 0; at < subjects.length; at += 1) {
    const [subject, end] = [subjects[at] as number, ends[at] as number]
    rows.writeInt16BE(3, to)
    rows.writeInt32BE(4, to + 2)
    rows.writeInt32BE(Math.floor(subject / committeeSize), to + 6)
    rows.writeInt32BE(4, to + 10)
    rows.writeInt32BE(subject, to + 14)
    rows.writeInt32BE(end - begin, to + 18)
    rows.set(sheets.subarray(begin, end), to + head)
    to += head + end - begin
    begin = end
  }
  return rows
}
