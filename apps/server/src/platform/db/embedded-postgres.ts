import { type AddressInfo, createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Binaries, locateBinaries } from './embedded/binaries.ts'
import { databaseName, databaseOwner, ensureCluster } from './embedded/cluster.ts'
import { type Home, settleHome } from './embedded/home.ts'
import { type Lock, takeLock } from './embedded/lock.ts'
import { endPostmaster, findPostmaster } from './embedded/postmaster.ts'
import { type Listener, addressOf } from './embedded/server-settings.ts'
import { type Supervised, supervise } from './embedded/supervise.ts'

export interface EmbeddedOptions {
  dataDirectory: string
  /** The operating-system user to run as when we are root; `postgres` or `nobody` without it. */
  user?: string | null
  /** False for tests only: faster, and lost when the machine stops. */
  durable?: boolean
  /** A database that went away and does not come back. Without a listener the process ends. */
  onFailure?: (error: Error) => void
}

export interface EmbeddedPostgres {
  /** Connects as the owner of the database. */
  url: string
  stop(): Promise<void>
}

/**
 * A server that was told to end in the midst of recovery may never do so. Nobody uses a left-over one: after that long
 * it is ended at once, and recovers in the next start.
 */
const survivorPatience = 3_000

/** The data directory is in use by another process of Tongxin. */
export class DirectoryInUse extends Error {
  override name = 'DirectoryInUse'
  constructor(dataDirectory: string, pid: number) {
    super(`Tongxin already runs on ${dataDirectory} (process ${pid}). Stop it first, or choose another data directory.`)
  }
}

/**
 * Starts the PostgreSQL that npm installed on the data directory, making the database on first
 * use. A server left over from a process that was killed is ended first; it loses nothing by that.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const home = await settleHome(options.dataDirectory, options.user ?? null)
  const lock = await takeLockPatiently(home.lock)
  if ('heldBy' in lock) throw new DirectoryInUse(options.dataDirectory, lock.heldBy)
  try {
    return await startLocked(home, lock, options)
  } catch (error) {
    lock.release()
    throw error
  }
}

/** A holder that was just killed may still be seen for a moment; one that lives keeps the lock all the while. */
async function takeLockPatiently(file: string): Promise<ReturnType<typeof takeLock>> {
  for (let tries = 0; tries < 20; tries += 1) {
    const lock = takeLock(file)
    if (!('heldBy' in lock)) return lock
    await sleep(100)
  }
  return takeLock(file)
}

async function startLocked(home: Home, lock: Lock, options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const durable = options.durable ?? true
  const binaries = await locateBinaries(home.user, home.programs)
  const password = await ensureCluster(home, binaries, { durable })
  const survivor = await findPostmaster(home)
  if (survivor) await endPostmaster(survivor.pid, home, binaries, { kindlyFor: survivorPatience })

  const listener = await chooseListener(home)
  const url = addressOf(listener, databaseOwner, password, databaseName)
  const server = await supervise({ home, binaries, listener, durable, knockAt: url }, options.onFailure ?? endProcess)
  return { url, stop: () => stopServer(server, home, binaries, lock) }
}

async function stopServer(server: Supervised, home: Home, binaries: Binaries, lock: Lock): Promise<void> {
  const pid = server.letGo()
  if (pid !== null) await endPostmaster(pid, home, binaries)
  lock.release()
}

/** Lets an operator's command use the database of a running Tongxin, or starts it for the while. */
export async function visitEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const home = await settleHome(options.dataDirectory, options.user ?? null)
  const running = await findPostmaster(home)
  const lock = takeLock(home.lock)
  if (!('heldBy' in lock)) {
    lock.release()
    return startEmbeddedPostgres(options)
  }
  if (!running) throw new DirectoryInUse(options.dataDirectory, lock.heldBy)
  const password = await ensureCluster(home, await locateBinaries(home.user, home.programs), { durable: true })
  return { url: addressOf(running, databaseOwner, password, databaseName), stop: () => Promise.resolve() }
}

async function chooseListener(home: Home): Promise<Listener> {
  if (process.platform !== 'win32') return { host: home.sockets, port: 5432 }
  return { host: '127.0.0.1', port: await freePort() }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

function endProcess(error: Error): void {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}
