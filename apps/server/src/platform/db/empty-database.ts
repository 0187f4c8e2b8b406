import pg from 'pg'

/** Takes everything out of a database. Only for a demonstration whose making was interrupted. */
export async function emptyDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('drop schema if exists public, graphile_worker, migration cascade')
    await client.query('create schema public')
  } finally {
    await client.end()
  }
}
