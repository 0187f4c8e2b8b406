import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { access, chown, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { makePrivate } from './access.ts'
import type { Binaries } from './binaries.ts'
import type { Home } from './home.ts'

export const databaseOwner = 'tongxin'
export const databaseName = 'tongxin'

/**
 * Makes the cluster if there is none and gives the owner's password. The cluster appears finished
 * or not at all, so an installation that was cut off begins again.
 */
export async function ensureCluster(home: Home, binaries: Binaries, options: { durable: boolean }): Promise<string> {
  if (await exists(path.join(home.cluster, 'PG_VERSION'))) {
    await requireSameMajor(home, binaries)
    return readPassword(home)
  }
  const password = randomBytes(24).toString('base64url')
  await writeFile(home.password, password, { mode: 0o600 })
  await createCluster(home, binaries, password, options.durable)
  return password
}

async function createCluster(home: Home, binaries: Binaries, password: string, durable: boolean): Promise<void> {
  const unfinished = `${home.cluster}.new`
  const passwordFile = path.join(home.sockets, 'initial-password')
  await rm(unfinished, { recursive: true, force: true })
  await makePrivate(unfinished, home.user)
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
  if (home.user) await chown(passwordFile, home.user.uid, home.user.gid)
  try {
    await promisify(execFile)(
      binaries.initdb,
      [
        ...['--pgdata', unfinished, '--username', databaseOwner, '--pwfile', passwordFile],
        ...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--data-checksums', '--text-search-config', 'simple'],
        // Not ICU and not the machine's: indexes must survive a move to another machine.
        ...['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--locale', 'C'],
        ...['--no-instructions', ...(durable ? [] : ['--no-sync'])],
      ],
      { ...home.user, cwd: home.sockets, env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } },
    )
  } catch (error) {
    throw new Error(`The database could not be created in ${home.cluster}: ${reasonOf(error)}`, { cause: error })
  } finally {
    await rm(passwordFile, { force: true })
  }
  await rename(unfinished, home.cluster)
}

async function requireSameMajor(home: Home, binaries: Binaries): Promise<void> {
  const made = (await readFile(path.join(home.cluster, 'PG_VERSION'), 'utf8')).trim()
  const shipped = binaries.version.split('.')[0]
  if (made !== shipped) {
    throw new Error(
      `The database in ${home.cluster} was made by PostgreSQL ${made}; this version of Tongxin brings ${shipped}. Restore a backup into a new data directory.`,
    )
  }
}

async function readPassword(home: Home): Promise<string> {
  return (await readFile(home.password, 'utf8')).trim()
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}

function reasonOf(error: unknown): string {
  const { stderr, message } = error as { stderr?: string; message?: string }
  return stderr?.trim() || message || String(error)
}
