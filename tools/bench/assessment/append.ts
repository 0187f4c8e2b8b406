// One new fact: appended, the person scored anew, the packed sheet stored, in one durable transaction; against a bare append.
import type pg from 'pg'
import { middle, note, short, tell } from './bar.ts'
import { fillLedger, withDatabase } from './bench-database.ts'
import { benchScheme } from './bench-scheme.ts'
import { columnsOf, start } from './engine-columns.ts'
import { committeeSize, kinds, places, violation, year } from './nation.ts'
import { newShapeCodes } from './shape-codes.ts'
import { newMachine } from '../../../packages/domain/src/assessment/machine/new-machine.ts'
import { runSubject, useColumns } from '../../../packages/domain/src/assessment/machine/run-subject.ts'
import { ByteWriter } from '../../../packages/domain/src/assessment/opened/byte-writer.ts'
import { packLines } from '../../../packages/domain/src/assessment/opened/pack-lines.ts'
import { compile } from '../../../packages/domain/src/assessment/plan/compile.ts'

const turns = 600
const warmUp = 100
const place = places.city
const plan = compile(await benchScheme(), year)
const codes = newShapeCodes()
const writer = new ByteWriter()
const codeSql = '((kind << 3) + detail)'
type Row = [subject: number, fact: number, day: number, code: number]

let machine: ReturnType<typeof newMachine> | null = null
const insert = `insert into fact (committee, subject, fact, day, kind, detail)
  values ($1 / ${committeeSize}, $1, $2, $3, $4 >> 3, $4 & 7)`
const ofOne = `committee = $1 / ${committeeSize} and subject = $1`

await withDatabase(async ({ client }) => {
  await fillLedger(client, place)
  await client.query(
    `create table score (subject integer primary key, version integer not null, packed bytea not null)`,
  )
  await client.query(
    `insert into score select subject, 0, '' from generate_series(0, ${place.subjects - 1}) as subject`,
  )
  const times = { bare: [] as number[], scored: [] as number[] }
  for (let turn = 0; turn < turns; turn += 1) {
    const first = place.subjects * place.factsEach + turn * 2
    times.bare.push(await timed(() => appendBare(client, rowOf(first))))
    times.scored.push(await timed(() => appendScored(client, rowOf(first + 1))))
  }
  await checkIncremental(client)
  const [bare, scored] = [middle(times.bare.slice(warmUp)), middle(times.scored.slice(warmUp))]
  note(`p50: a bare durable append ${short(bare)} ms; with the sheet ${short(scored)} ms`)
  tell('one new fact, its sheet stored, ÷ bare append', scored / bare, 3)
})

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

function rowOf(fact: number): Row {
  const kind = fact % kinds.length
  return [(fact * 7919) % place.subjects, fact, fact % 365, (kind << 3) | (kind === violation ? 0 : fact % 4)]
}

function appendBare(client: pg.Client, row: Row): Promise<unknown> {
  return client.query({ name: 'bare', text: insert, values: row })
}

/** Reads the person's facts, computes, and writes fact and sheet at once, if nobody else wrote the sheet meanwhile. */
async function appendScored(client: pg.Client, row: Row): Promise<void> {
  const { rows } = await client.query<[number, number, number]>({
    name: 'facts of one',
    text: `select day, ${codeSql}, (select version from score where subject = $1) from fact where ${ofOne} order by fact`,
    values: [row[0]],
    rowMode: 'array',
  })
  const version = rows[0]?.[2] ?? 0
  const packed = packedSheet([...rows.map(([day, code]) => [day, code] as const), [row[2], row[3]]])
  const { rowCount } = await client.query({
    name: 'append and store',
    text: `with stored as (update score set packed = $5, version = version + 1 where subject = $1 and version = $6 returning subject)
      ${insert.replace('values (', 'select ').replace(/\)$/, '')} from stored`,
    values: [...row, packed, version],
  })
  if (rowCount !== 1) await appendScored(client, row)
}

function packedSheet(facts: ReadonlyArray<readonly [day: number, code: number]>): Uint8Array {
  const columns = columnsOf({
    dictionary: codes.dictionary,
    first: Uint32Array.of(0, facts.length),
    shape: Uint16Array.from(facts, ([, code]) => codes.numbers[code] as number),
    day: Int32Array.from(facts, ([day]) => start + day),
  })
  machine ??= newMachine(plan, columns)
  useColumns(machine, columns)
  runSubject(machine, 0)
  packLines(machine, writer)
  return writer.take()
}

/** What was stored fact by fact is what all facts give together. Bare appends came between: their people are scored again first. */
async function checkIncremental(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ subject: number; packed: Buffer; last: number }>(
    `select subject, packed, (select max(fact) from fact where fact.subject = score.subject) as last from score where version > 0`,
  )
  let compared = 0
  for (const { subject, packed, last } of rows) {
    if (last % 2 === 0) continue
    const facts = await client.query<[number, number]>({
      text: `select day, ${codeSql} from fact where ${ofOne} order by fact`,
      values: [subject],
      rowMode: 'array',
    })
    if (!packed.equals(packedSheet(facts.rows))) throw new Error(`the sheet of ${subject} is not that of all its facts`)
    compared += 1
  }
  if (compared === 0) throw new Error('nothing was compared')
  note(`${compared} sheets kept fact by fact equal those computed from all facts`)
}
