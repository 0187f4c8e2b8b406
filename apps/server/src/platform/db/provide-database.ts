import type { Config } from '../config.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres, visitEmbeddedPostgres } from './embedded-postgres.ts'

type Wanted = Pick<Config, 'databaseUrl' | 'dataDirectory' | 'databaseUser'>

/** The database of a serving process: the one of DATABASE_URL, or the embedded one for as long as it runs. */
export async function provideDatabase(config: Wanted): Promise<EmbeddedPostgres> {
  if (config.databaseUrl) return { url: config.databaseUrl, stop: () => Promise.resolve() }
  return startEmbeddedPostgres({ dataDirectory: config.dataDirectory, user: config.databaseUser })
}

/** The database of an operator's command, which may run beside a serving process. */
export async function visitDatabase(config: Wanted): Promise<EmbeddedPostgres> {
  if (config.databaseUrl) return { url: config.databaseUrl, stop: () => Promise.resolve() }
  return visitEmbeddedPostgres({ dataDirectory: config.dataDirectory, user: config.databaseUser })
}
