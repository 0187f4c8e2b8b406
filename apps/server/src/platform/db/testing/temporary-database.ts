import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../embedded-postgres.ts'

/** A fast PostgreSQL that forgets everything when it stops: for tests and for what is made from the migrations. */
export async function startTemporaryDatabase(): Promise<EmbeddedPostgres> {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'tongxin-test-'))
  await chmod(directory, 0o711)
  const database = await startEmbeddedPostgres({ dataDirectory: directory, durable: false })
  return {
    url: database.url,
    async stop() {
      await database.stop()
      await rm(directory, { recursive: true, force: true })
    },
  }
}
