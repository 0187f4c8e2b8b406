import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  DirectoryInUse,
  type EmbeddedPostgres,
  startEmbeddedPostgres,
  visitEmbeddedPostgres,
} from './embedded-postgres.ts'
import { locateBinaries } from './embedded/binaries.ts'
import { ensureCluster } from './embedded/cluster.ts'
import { settleHome } from './embedded/home.ts'
import { isAlive } from './embedded/process-table.ts'
import { startServer } from './embedded/server-process.ts'
import { addressOf } from './embedded/server-settings.ts'

let directory = ''
const holders: ChildProcess[] = []
const running: EmbeddedPostgres[] = []

beforeEach(async () => {
  directory = await mkdtemp(path.join(os.tmpdir(), 'tongxin-embedded-'))
  await chmod(directory, 0o711)
})

afterEach(async () => {
  for (const database of running.splice(0)) await database.stop()
  for (const holder of holders.splice(0)) await endHolder(holder)
  await rm(directory, { recursive: true, force: true })
})

async function start(dataDirectory = directory): Promise<EmbeddedPostgres> {
  const database = await startEmbeddedPostgres({ dataDirectory })
  running.push(database)
  return database
}

async function stop(database: EmbeddedPostgres): Promise<void> {
  running.splice(running.indexOf(database), 1)
  await database.stop()
}

async function endHolder(holder: ChildProcess): Promise<number | null> {
  if (holder.exitCode === null && holder.signalCode === null) {
    holder.kill('SIGTERM')
    await once(holder, 'exit')
  }
  return holder.exitCode
}

async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows
  } finally {
    await client.end()
  }
}

async function askPatiently(url: string, statement: string): Promise<Record<string, unknown>[]> {
  for (let left = 1000; ; left -= 1) {
    try {
      return await ask(url, statement)
    } catch (error) {
      if (left === 0) throw error
      await sleep(50)
    }
  }
}

async function holdInAnotherProcess(): Promise<{ holder: ChildProcess; url: string }> {
  const holder = spawn(
    process.execPath,
    ['--import', 'tsx', path.join(import.meta.dirname, 'testing/hold-database.ts'), directory],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  holders.push(holder)
  const [line] = (await once(holder.stdout, 'data')) as [Buffer]
  return { holder, url: line.toString().trim() }
}

async function postmasterPid(): Promise<number> {
  return Number((await readFile(path.join(directory, 'pg/postmaster.pid'), 'utf8')).split('\n')[0])
}

/** Leaves a server behind as a program does that was killed together with whoever watched it. */
async function startUnwatched(): Promise<number> {
  const home = await settleHome(directory, null)
  const binaries = await locateBinaries(home.user, home.programs)
  const password = await ensureCluster(home, binaries, { durable: true })
  const listener = { host: home.sockets, port: 5432 }
  const knockAt = addressOf(listener, 'tongxin', password, 'tongxin')
  const server = await startServer({ home, binaries, listener, durable: true, knockAt })
  return server.pid ?? 0
}

test('the first start makes the database and the next one finds it again', async () => {
  const first = await start()
  await ask(first.url, 'create table kept (word text)')
  await ask(first.url, "insert into kept values ('同心')")
  await stop(first)

  const second = await start()
  expect(await ask(second.url, 'select word from kept')).toEqual([{ word: '同心' }])
})

test('the database keeps Chinese as UTF-8, checks its pages, and listens to no network', async () => {
  const database = await start()
  const [settings] = await ask(
    database.url,
    `select current_setting('server_encoding') as encoding, current_setting('data_checksums') as checksums,
      current_setting('listen_addresses') as network, current_setting('fsync') as durable,
      (select datlocprovider::text || datlocale from pg_database where datname = current_database()) as locale`,
  )
  expect(settings).toEqual({ encoding: 'UTF8', checksums: 'on', network: '', durable: 'on', locale: 'bC.UTF-8' })
})

test('a password is needed even on the socket', async () => {
  const database = await start()
  await expect(ask(database.url.replace(/:[^:@/]+@/, ':wrong@'), 'select 1')).rejects.toThrow('password authentication')
})

test('a second process is turned away and the first goes on', async () => {
  const { holder, url } = await holdInAnotherProcess()
  await expect(startEmbeddedPostgres({ dataDirectory: directory })).rejects.toThrow(DirectoryInUse)
  expect(await ask(url, 'select 1 as still_there')).toEqual([{ still_there: 1 }])
  expect(await endHolder(holder)).toBe(0)
})

test('an operator’s command shares a running database, or starts it for the while', async () => {
  const alone = await visitEmbeddedPostgres({ dataDirectory: directory })
  expect(await ask(alone.url, 'select 1 as here')).toHaveLength(1)
  await alone.stop()

  const { url } = await holdInAnotherProcess()
  const guest = await visitEmbeddedPostgres({ dataDirectory: directory })
  expect(guest.url).toBe(url)
  await guest.stop()
  expect(await ask(url, 'select 1 as still_there')).toHaveLength(1)
})

test('after kill -9 of the program the database ends too, and the next start keeps what was committed', async () => {
  const { holder, url } = await holdInAnotherProcess()
  await ask(url, 'create table kept (n int)')
  await ask(url, 'insert into kept select generate_series(1, 1000)')
  const orphan = await postmasterPid()
  holder.kill('SIGKILL')
  await vi.waitFor(() => expect(isAlive(orphan)).toBe(false), 5_000)

  const next = await start()
  expect(await ask(next.url, 'select count(*)::int as n from kept')).toEqual([{ n: 1000 }])
})

test('a database that outlived its program is ended by the next start', async () => {
  const orphan = await startUnwatched()
  const next = await start()
  expect(isAlive(orphan)).toBe(false)
  expect(await ask(next.url, 'select 1 as here')).toHaveLength(1)
})

test('after kill -9 of the program and of the database at once the next start recovers', async () => {
  const { holder, url } = await holdInAnotherProcess()
  await ask(url, 'create table kept (n int)')
  await ask(url, 'insert into kept select generate_series(1, 1000)')
  const orphan = await postmasterPid()
  holder.kill('SIGKILL')
  process.kill(orphan, 'SIGKILL')

  const next = await start()
  expect(await ask(next.url, 'select count(*)::int as n from kept')).toEqual([{ n: 1000 }])
})

test('after kill -9 of the database, or of one of its processes, it comes back by itself', async () => {
  const database = await start()
  await ask(database.url, 'create table kept (n int)')
  await ask(database.url, 'insert into kept values (1)')

  process.kill(await postmasterPid(), 'SIGKILL')
  expect(await askPatiently(database.url, 'select n from kept')).toEqual([{ n: 1 }])

  const [background] = await ask(database.url, "select pid from pg_stat_activity where backend_type = 'walwriter'")
  process.kill(Number(background?.['pid']), 'SIGKILL')
  expect(await askPatiently(database.url, 'select n from kept')).toEqual([{ n: 1 }])
})

test('a process number that somebody else has by now is not taken for the database', async () => {
  const first = await start()
  const file = path.join(directory, 'pg/postmaster.pid')
  const stale = (await readFile(file, 'utf8')).replace(/^\d+/, String(process.ppid))
  await stop(first)
  await writeFile(file, stale)

  const next = await start()
  expect(await ask(next.url, 'select 1 as here')).toHaveLength(1)
})

test('a data directory too deep for a socket gets a short one beside the temporary files', async () => {
  const deep = path.join(directory, 'd'.repeat(60), 'e'.repeat(60))
  await mkdir(deep, { recursive: true })
  const database = await start(deep)
  const [{ sockets } = { sockets: '' }] = await ask(
    database.url,
    "select current_setting('unix_socket_directories') as sockets",
  )
  expect(String(sockets)).toMatch(/tongxin-[0-9a-f]{12}$/)
  expect((await stat(String(sockets))).mode & 0o777).toBe(0o700)
  await stop(database)
  await rm(String(sockets), { recursive: true, force: true })
})
