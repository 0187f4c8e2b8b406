// What stands in the database, read behind the product's back, and the settings of the unsafe control.
import pg from 'pg'
import { visitEmbeddedPostgres } from '../../apps/server/src/platform/db/embedded-postgres.ts'
import type { MarkEvent, TableLine } from './judge.ts'

const moment = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** The attendance and its events, in the order of the log. */
export async function readRecord(
  dataDirectory: string,
  meetingId: string,
): Promise<{ table: TableLine[]; events: MarkEvent[] }> {
  return withOwner(dataDirectory, async (client) => {
    const table = await client.query<TableLine>(
      `select person_id as "personId", state, ${moment('marked_at')} as "markedAt" from attendance where meeting_id = $1`,
      [meetingId],
    )
    const events = await client.query<MarkEvent>(
      `select payload ->> 'personId' as "personId", payload ->> 'state' as state, payload ->> 'before' as before,
        ${moment('at')} as at
       from event where type = 'attendance.marked' and subject_id = $1 order by seq`,
      [meetingId],
    )
    return { table: table.rows, events: events.rows }
  })
}

/**
 * Makes PostgreSQL promise what it has not written: commits are answered from memory and reach the disk up to ten
 * seconds later, so that `kill -9` loses them. Nothing in the product can switch this on.
 */
export async function makeForgetful(dataDirectory: string): Promise<void> {
  await withOwner(dataDirectory, async (client) => {
    await client.query('checkpoint')
    await client.query('alter system set synchronous_commit = off')
    await client.query(`alter system set wal_writer_delay = '10s'`)
    await client.query(`alter system set wal_writer_flush_after = '1GB'`)
    await client.query('select pg_reload_conf()')
  })
}

async function withOwner<T>(dataDirectory: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const database = await visitEmbeddedPostgres({ dataDirectory })
  const client = new pg.Client({ connectionString: database.url })
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end()
    await database.stop()
  }
}
