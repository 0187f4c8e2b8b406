import { randomBytes } from 'node:crypto'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { prepareJobs } from '../../jobs/worker-jobs.ts'
import { migrate } from '../migrate.ts'
import { startTemporaryDatabase } from './temporary-database.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where test files make their copies, and of which database. */
    testDatabase: { server: string; template: string }
  }
}

/**
 * Once per run: a throw-away PostgreSQL (or the one of TEST_DATABASE_URL or DATABASE_URL) with a
 * migrated template, of which every test file that asks takes its own copy.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { server, stop } = await provideServer()
  const template = `tongxin_test_${randomBytes(4).toString('hex')}`
  await runOn(server, `create database ${template} template template0 encoding 'UTF8'`)
  await prepareJobs(onDatabase(server, template))
  await migrate({ url: onDatabase(server, template) })
  project.provide('testDatabase', { server, template })
  return async () => {
    await dropDatabases(server, template)
    await stop()
  }
}

async function provideServer(): Promise<{ server: string; stop: () => Promise<void> }> {
  const given = process.env['TEST_DATABASE_URL'] || process.env['DATABASE_URL']
  if (given) return { server: given, stop: () => Promise.resolve() }
  const database = await startTemporaryDatabase()
  return { server: database.url, stop: database.stop }
}

/** The same server, another database. */
export function onDatabase(server: string, database: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}

/** Runs one statement outside any transaction, such as `create database`. */
export async function runOn(server: string, statement: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    return await client.query(statement)
  } finally {
    await client.end()
  }
}

async function dropDatabases(server: string, template: string): Promise<void> {
  const { rows } = await runOn(server, `select datname from pg_database where datname like '${template}%'`)
  for (const { datname } of rows as { datname: string }[]) {
    await runOn(server, `drop database if exists ${datname} with (force)`)
  }
}
