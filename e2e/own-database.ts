import { randomBytes } from 'node:crypto'
import { onDatabase, runOn } from '../apps/server/src/platform/db/testing/database-server.ts'

export interface OwnDatabase {
  /** Empty: the application brings its own. */
  url: string
  drop(): Promise<void>
}

/** A database of this run's own on the server of TEST_DATABASE_URL or DATABASE_URL; without either the embedded one. */
export async function ownDatabase(): Promise<OwnDatabase> {
  const server = process.env['TEST_DATABASE_URL'] || process.env['DATABASE_URL']
  if (!server) return { url: '', drop: () => Promise.resolve() }
  const name = `tongxin_journeys_${randomBytes(4).toString('hex')}`
  await runOn(server, `create database ${name} template template0 encoding 'UTF8'`)
  return {
    url: onDatabase(server, name),
    drop: async () => void (await runOn(server, `drop database if exists ${name} with (force)`)),
  }
}
