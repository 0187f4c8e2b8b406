// Ledger in PostgreSQL to sheets in PostgreSQL, durable, against the best single SQL statement that writes the lines.
import type pg from 'pg'
import { clock, note, short, tell } from './bar.ts'
import { fillLedger, withDatabase } from './bench-database.ts'
import { dualScheme, itemsAlone } from './dual-scheme.ts'
import { engineColumns } from './engine-columns.ts'
import { linesSql, linesWithFactsSql, postgres } from './lines-sql.ts'
import { invent, type Place, year } from './nation.ts'
import { placeAsked } from './place-asked.ts'
import { storeSheets } from './store-sheets.ts'
import { ByteWriter } from '../../../packages/domain/src/assessment/opened/byte-writer.ts'
import { packLines } from '../../../packages/domain/src/assessment/opened/pack-lines.ts'
import { compile } from '../../../packages/domain/src/assessment/plan/compile.ts'
import { eachResult } from '../../../packages/domain/src/assessment/totals.ts'

const place = placeAsked()
const rounds = place.name === 'nation' ? 1 : 3
const plan = compile(itemsAlone(await dualScheme()), year)
/** What the statement is tried with; the best of them counts. */
const settings = [
  { work_mem: '512MB', workers: 0, into: 'create' },
  { work_mem: '512MB', workers: 2, into: 'create' },
  { work_mem: '64MB', workers: 2, into: 'insert' },
] as const

await withDatabase(async ({ url, client }) => {
  await fillLedger(client, place)
  const times = { ours: [] as number[], sql: settings.map(() => Infinity), cited: Infinity }
  for (let round = 0; round < rounds; round += 1) {
    await client.query('truncate sheet')
    times.ours.push(await clock(() => storeSheets(url, plan)))
    for (const [at, setting] of settings.entries())
      times.sql[at] = Math.min(times.sql[at] ?? Infinity, await oneStatement(client, setting))
  }
  await client.query('drop table line')
  times.cited = await clock(() => client.query(linesWithFactsSql('create table line as')))
  await checkSheets(client, place)
  const ours = Math.min(...times.ours)
  note(`${place.name}: ledger to stored sheets ${short(ours)} ms; one statement ${times.sql.map(short).join(', ')} ms`)
  note(
    `with the facts under each line, as sheets have them: ${short(times.cited)} ms, so ours is ${short(ours / times.cited)} × that`,
  )
  tell(`${place.name}: ledger to sheets, durable, ÷ best single statement`, ours / Math.min(...times.sql), 0.2)
})

async function oneStatement(
  client: pg.Client,
  { work_mem, workers, into }: (typeof settings)[number],
): Promise<number> {
  await client.query('drop table if exists line')
  await client.query(`set work_mem = '${work_mem}'`)
  await client.query(`set max_parallel_workers_per_gather = ${workers}`)
  if (into === 'insert')
    await client.query('create table line (subject integer, item integer, facts bigint, value bigint)')
  return clock(() => client.query(linesSql(postgres, into === 'insert' ? 'insert into line' : 'create table line as')))
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
