import path from 'node:path'
import pg from 'pg'
import { projectRoot } from '../project-root.ts'
import { type MigrationFile, readMigrationFiles } from './migration-files.ts'

export interface MigrateOptions {
  /** The owner of the database, not the role the application runs as. */
  url: string
  directory?: string
}

/** A refusal to migrate that the operator can understand and act upon. */
export class MigrationError extends Error {
  override name = 'MigrationError'
}

const oldestServer = 150_000
const lockKey = 0x74_6f_6e_67

/**
 * Brings the database to the newest schema and returns the names of the files applied now.
 * Several processes may start at once: one migrates, the others wait for it.
 */
export async function migrate({ url, directory }: MigrateOptions): Promise<string[]> {
  const files = await readMigrationFiles(directory ?? path.join(projectRoot, 'db', 'migrations'))
  const client = new pg.Client({ connectionString: url, application_name: 'tongxin migration' })
  client.on('error', () => {})
  await client.connect()
  try {
    await requireServer(client)
    await client.query(`select pg_advisory_lock(${lockKey})`)
    await client.query(`
      create schema if not exists migration;
      create table if not exists migration.applied (
        name text primary key,
        checksum text not null,
        applied_at timestamptz not null default now()
      )`)
    const pending = await findPending(client, files)
    if (pending.length > 0) await createApplicationRole(client)
    for (const file of pending) await apply(client, file)
    return pending.map((file) => file.name)
  } finally {
    await client.end()
  }
}

async function requireServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number; encoding: string }>(
    `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`,
  )
  const server = rows[0]
  if (!server || server.version < oldestServer) {
    throw new MigrationError(`PostgreSQL 15 or later is needed; this one says ${server?.version ?? 'nothing'}.`)
  }
  if (server.encoding !== 'UTF8') {
    throw new MigrationError(`The database must be encoded in UTF8, not ${server.encoding}.`)
  }
}

async function findPending(client: pg.Client, files: MigrationFile[]): Promise<MigrationFile[]> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from migration.applied order by name',
  )
  for (const applied of rows) {
    const file = files.find((candidate) => candidate.name === applied.name)
    if (!file) {
      throw new MigrationError(
        `The database is newer than this program: it has had ${applied.name}. Install that version.`,
      )
    }
    if (file.checksum !== applied.checksum) {
      throw new MigrationError(
        `db/migrations/${file.name} was changed after this database had it. Put it back and write a new migration.`,
      )
    }
  }
  const done = new Set(rows.map((row) => row.name))
  return files.filter((file) => !done.has(file.name))
}

/** The role without rights of its own that the application takes; left to the operator where we may not. */
async function createApplicationRole(client: pg.Client): Promise<void> {
  await client.query(`
    do $$
    begin
      if not exists (select from pg_roles where rolname = 'tongxin_app') then
        create role tongxin_app nologin;
      end if;
      if not pg_has_role(session_user, 'tongxin_app', 'member') then
        execute format('grant tongxin_app to %I', session_user);
      end if;
    exception when duplicate_object or unique_violation or insufficient_privilege or undefined_object then
      null;
    end
    $$`)
}

async function apply(client: pg.Client, file: MigrationFile): Promise<void> {
  await client.query('begin')
  try {
    await client.query(file.sql)
    await client.query('insert into migration.applied (name, checksum) values ($1, $2)', [file.name, file.checksum])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new MigrationError(`db/migrations/${file.name}${place(file.sql, error)}: ${messageOf(error)}`, {
      cause: error,
    })
  }
}

function place(sql: string, error: unknown): string {
  const position = error instanceof pg.DatabaseError ? Number(error.position) : Number.NaN
  return Number.isNaN(position) ? '' : `:${sql.slice(0, position).split('\n').length}`
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
