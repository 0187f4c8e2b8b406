import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Binaries } from './binaries.ts'
import { databaseName } from './cluster.ts'
import type { Home } from './home.ts'
import { type Listener, serverArguments } from './server-settings.ts'

const largestLog = 4 * 1024 * 1024
const recoveryPatience = 120_000
/** Right after a kill the old server's last processes may still hold its shared memory. */
const retriesFor = 10_000

export interface StartOptions {
  home: Home
  binaries: Binaries
  listener: Listener
  durable: boolean
  /** Where to knock to learn that the server is ready. */
  knockAt: string
}

/** Starts the server and waits until it answers, through crash recovery if need be. */
export async function startServer(options: StartOptions): Promise<ChildProcess> {
  for (let waited = 0; ; waited += 200) {
    const logStart = shortenLog(options.home.log)
    const child = spawnServer(options)
    const failure = await untilReady(child, options)
    if (failure === null) return child
    const log = readFileSync(options.home.log).subarray(logStart).toString().trim()
    const mayPass = /lock file .* already exists|shared memory block|Address already in use/i.test(log)
    if (!mayPass || waited >= retriesFor) {
      throw new Error(`The database did not start: ${failure}\n${log.split('\n').slice(-8).join('\n')}`)
    }
    await sleep(200)
  }
}

/** In a session of its own, so that Ctrl-C reaches us alone and we end it in our order. */
function spawnServer({ home, binaries, listener, durable }: StartOptions): ChildProcess {
  const log = openSync(home.log, 'a', 0o600)
  try {
    return spawn(binaries.postgres, serverArguments(home, listener, durable), {
      ...home.user,
      cwd: home.sockets,
      detached: process.platform !== 'win32',
      stdio: ['ignore', log, log],
      env: { ...process.env, LC_ALL: 'C', PGDATA: home.cluster },
    })
  } finally {
    closeSync(log)
  }
}

async function untilReady(child: ChildProcess, { home, knockAt }: StartOptions): Promise<string | null> {
  const end: { reason: string | null } = { reason: null }
  child.once('error', (error) => (end.reason = error.message))
  child.once('exit', (code, signal) => (end.reason = `it ended with ${signal ?? code}`))
  try {
    for (let waited = 0; waited < recoveryPatience; waited += 10) {
      if (end.reason !== null) return end.reason
      if (saysReady(home, child.pid) && (await answers(knockAt))) return null
      await sleep(10)
    }
  } catch (error) {
    end.reason = error instanceof Error ? error.message : String(error)
  }
  child.kill('SIGQUIT')
  return end.reason ?? 'it did not become ready'
}

/** Reads the server's own word first, so that early knocks do not fill its log with refusals. */
function saysReady(home: Home, pid: number | undefined): boolean {
  try {
    const lines = readFileSync(path.join(home.cluster, 'postmaster.pid'), 'utf8').split('\n')
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
  } catch {
    return false
  }
}

const noSuchDatabase = '3D000'
const notYet = new Set(['ENOENT', 'ECONNREFUSED', 'ECONNRESET', '57P03'])

/** Whether a server listens there that knows us. On a new cluster this makes the database. */
async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch (error) {
    const { code = '' } = error as { code?: string }
    if (code === noSuchDatabase) await createDatabase(url)
    else if (!notYet.has(code)) throw error
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url.replace(/[^/]+$/, 'postgres') })
  await client.connect()
  try {
    await client.query(`create database ${databaseName} template template0 encoding 'UTF8'`)
  } finally {
    await client.end()
  }
}

/** Empties a log that has grown too long; gives where the new entries begin. */
function shortenLog(file: string): number {
  try {
    const { size } = statSync(file)
    if (size < largestLog) return size
    truncateSync(file, 0)
  } catch {
    // There is no log yet.
  }
  return 0
}
