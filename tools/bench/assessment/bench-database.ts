import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbeddedPostgres } from '../../../apps/server/src/platform/db/embedded-postgres.ts'
import { inventSql } from './invent-sql.ts'
import { postgres } from './lines-sql.ts'
import type { Place } from './nation.ts'

export interface BenchDatabase {
  url: string
  client: pg.Client
}

/** Runs some work on a durable PostgreSQL of its own, which is gone afterwards. */
export async function withDatabase(work: (database: BenchDatabase) => Promise<void>): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'tongxin-bench-'))
  const server = await startEmbeddedPostgres({ dataDirectory: data })
  const client = new pg.Client({ connectionString: server.url })
  try {
    await client.connect()
    await client.query(`alter system set max_wal_size = '8GB'`)
    await client.query('select pg_reload_conf()')
    await work({ url: server.url, client })
  } finally {
    await client.end()
    await server.stop()
    rmSync(data, { recursive: true, force: true })
  }
}

/** A ledger of codes, each committee's facts together, each person's together within. */
export async function fillLedger(client: pg.Client, place: Place): Promise<void> {
  await client.query(`create table fact as select committee::integer, subject::integer, fact::integer, day::smallint,
    kind::smallint, detail::smallint from (${inventSql(place, postgres)}) as invented`)
  await client.query('create index on fact (committee, subject)')
  await client.query('create table sheet (committee integer not null, subject integer not null, packed bytea not null)')
  await client.query('vacuum (analyze) fact')
  await client.query('checkpoint')
}
