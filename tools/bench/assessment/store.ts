// Ledger in PostgreSQL to sheets in PostgreSQL, durable, against the best single SQL statement that writes the lines.
import type pg from 'pg'
import { clock, note, short, tell } from './bar.ts'
import { fillLedger, withDatabase } from './bench-database.ts'
import { benchScheme } from './bench-scheme.ts'
import { engineColumns } from './engine-columns.ts'
import { forms, linesSql, postgres } from './lines-sql.ts'
import { invent, type Place, year } from './nation.ts'
import { handLines, missing, roomFor } from './hand-loop.ts'
import { placeAsked } from './place-asked.ts'
import { items } from './rule-table.ts'
import { storeSheets } from './store-sheets.ts'
import { ByteWriter } from '../../../packages/domain/src/assessment/opened/byte-writer.ts'
import { packLines } from '../../../packages/domain/src/assessment/opened/pack-lines.ts'
import { compile } from '../../../packages/domain/src/assessment/plan/compile.ts'
import { eachResult } from '../../../packages/domain/src/assessment/totals.ts'

const place = placeAsked()
const rounds = place.name === 'nation' ? 1 : 2
const plan = compile(await benchScheme(), year)
/** What the statement is tried with; the best of them counts. Of the nation only what was best for the province. */
const settings = forms
  .flatMap((form) => [
    { form, memory: '64MB', workers: 2 },
    { form, memory: '512MB', workers: 2 },
  ])
  .filter(({ form, workers }) => place.name !== 'nation' || (form === 'wide' && workers === 2))

await withDatabase(async ({ url, client }) => {
  await fillLedger(client, place)
  let ours = Infinity
  const statements = settings.map(() => Infinity)
  for (let round = 0; round < rounds; round += 1) {
    await client.query('truncate sheet')
    ours = Math.min(ours, await clock(() => storeSheets(url, plan)))
    for (const [at, setting] of settings.entries())
      statements[at] = Math.min(statements[at] ?? Infinity, await oneStatement(client, setting))
  }
  await checkSheets(client, place)
  await checkStatement(client, place)
  note(`${place.name}: ledger to stored sheets ${short(ours)} ms`)
  for (const [at, { form, memory, workers }] of settings.entries())
    note(`one statement, ${form}, ${memory}, ${workers} workers: ${short(statements[at] ?? 0)} ms`)
  tell(`${place.name}: ledger to sheets, durable, ÷ best single statement`, ours / Math.min(...statements), 0.2)
})

async function oneStatement(client: pg.Client, { form, memory, workers }: (typeof settings)[number]): Promise<number> {
  await client.query('drop table if exists line')
  await client.query(`set work_mem = '${memory}'`)
  await client.query(`set max_parallel_workers_per_gather = ${workers}`)
  return clock(() => client.query(linesSql(postgres, 'create table line as', form)))
}

/** The statement's lines are the loop's: as many, with the same sums of facts and values, line by line. */
async function checkStatement(client: pg.Client, { subjects, factsEach }: Place): Promise<void> {
  const facts = invent(place)
  const chunk = 500
  const lines = roomFor(chunk, factsEach)
  const asked = items.map(() => ({ lines: 0, facts: 0, value: 0 }))
  for (let from = 0; from < subjects; from += chunk) {
    const until = Math.min(from + chunk, subjects)
    handLines(facts, from, until, lines)
    for (let at = 0; at < (until - from) * items.length; at += 1) {
      const sums = asked[at % items.length]
      if (!sums || lines.value[at] === missing) continue
      sums.lines += 1
      sums.facts += lines.count[at] as number
      sums.value += lines.value[at] as number
    }
  }
  const { rows } = await client.query<{ item: number; lines: string; facts: string; value: string }>(
    'select item, count(*) as lines, sum(facts) as facts, sum(value) as value from line group by item',
  )
  const different = rows.filter((row) => {
    const sums = asked[row.item]
    return Number(row.lines) !== sums?.lines || Number(row.facts) !== sums.facts || Number(row.value) !== sums.value
  })
  if (different.length > 0 || rows.length !== items.length)
    throw new Error(`the statement differs: ${JSON.stringify(different)}`)
  note('the statement = loop: number, facts and values of every kind of line')
}

/** The stored sheets are those that the engine computes from columns that never saw the database. */
async function checkSheets(client: pg.Client, { subjects }: Place): Promise<void> {
  const writer = new ByteWriter()
  const columns = engineColumns(invent(place))
  const step = Math.ceil(subjects / 30_000)
  const asked = new Map<number, Uint8Array>()
  let different = 0
  eachResult(plan, columns, (machine, subject) => {
    if (subject % step !== 0) return
    packLines(machine, writer)
    asked.set(subject, writer.take())
  })
  const { rows: counted } = await client.query<{ number: string }>('select count(*) as number from sheet')
  const { rows } = await client.query<{ subject: number; packed: Buffer }>(
    `select subject, packed from sheet where subject % ${step} = 0`,
  )
  for (const { subject, packed } of rows) if (!packed.equals(asked.get(subject) ?? Buffer.alloc(0))) different += 1
  if (Number(counted[0]?.number) !== subjects || rows.length !== asked.size || different > 0)
    throw new Error(`${different} of ${rows.length}/${asked.size} stored sheets differ`)
  note(`${subjects} sheets stored; ${rows.length} compared byte by byte`)
}
