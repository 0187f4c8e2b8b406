import { randomBytes } from 'node:crypto'
import { afterAll, inject } from 'vitest'
import { fixedClock } from '../../clock.ts'
import { newId } from '../../identifiers.ts'
import { type Database, openDatabase } from '../database.ts'
import { onDatabase, runOn } from './database-server.ts'

/**
 * A migrated database of the calling test file's own, dropped when the file is done:
 * `const database = await testDatabase()` at the top of the file.
 */
export async function testDatabase(): Promise<Database> {
  const { server, template } = inject('testDatabase')
  const name = `${template}_${randomBytes(4).toString('hex')}`
  await runOn(server, `create database ${name} template ${template}`)
  const database = openDatabase({ url: onDatabase(server, name), applicationName: 'tongxin test' })
  afterAll(async () => {
    await database.close()
    await runOn(server, `drop database if exists ${name} with (force)`)
  })
  return database
}

/** A committee to work in; gives its key. */
export async function testCommittee(
  database: Database,
  name = `Committee ${randomBytes(3).toString('hex')}`,
): Promise<string> {
  const id = newId()
  const created_at = fixedClock('2026-01-01T00:00:00+08:00').now()
  await database.of(id).insertInto('committee').values({ id, name, short_name: name, created_at }).execute()
  return id
}
