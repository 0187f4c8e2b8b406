import { execFile } from 'node:child_process'
import { readFile, realpath, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { Binaries } from './binaries.ts'
import type { Home } from './home.ts'
import { isAlive, workingDirectory } from './process-table.ts'
import type { Listener } from './server-settings.ts'

/** A server that `postmaster.pid` of the cluster speaks of and that lives. */
export interface Postmaster extends Listener {
  pid: number
}

/** Finds the server that already runs on the cluster, and clears away the traces of one that does not. */
export async function findPostmaster(home: Home): Promise<Postmaster | null> {
  const file = path.join(home.cluster, 'postmaster.pid')
  const lines = await readFile(file, 'utf8').then(
    (text) => text.split('\n').map((line) => line.trim()),
    () => null,
  )
  if (!lines) return null
  const pid = Math.abs(Number(lines[0]))
  if (isAlive(pid) && (await servesCluster(pid, home.cluster))) {
    return { pid, host: lines[4] || lines[5] || '127.0.0.1', port: Number(lines[3]) }
  }
  // Another process may have the number by now; PostgreSQL would take that one for itself.
  await rm(file, { force: true })
  await rm(path.join(home.sockets, '.s.PGSQL.5432.lock'), { force: true })
  return null
}

async function servesCluster(pid: number, cluster: string): Promise<boolean> {
  const folder = workingDirectory(pid)
  return folder === null || folder === (await realpath(cluster))
}

/** Ends a server: first kindly, so that it leaves nothing to recover, then at once. */
export async function endPostmaster(
  pid: number,
  home: Home,
  binaries: Binaries,
  { kindlyFor = 15_000 }: { kindlyFor?: number } = {},
): Promise<void> {
  if (process.platform === 'win32') {
    await promisify(execFile)(binaries.pgCtl, ['stop', '-D', home.cluster, '-m', 'fast'])
    return
  }
  for (const { signal, patience } of [
    { signal: 'SIGINT', patience: kindlyFor },
    { signal: 'SIGQUIT', patience: 5_000 },
    { signal: 'SIGKILL', patience: 2_000 },
  ] as const) {
    send(pid, signal)
    if (await ends(pid, patience)) return
  }
  throw new Error(`The database server (process ${pid}) of ${home.cluster} does not end.`)
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

async function ends(pid: number, patience: number): Promise<boolean> {
  for (let waited = 0; waited < patience; waited += 10) {
    if (!isAlive(pid)) return true
    await sleep(10)
  }
  return false
}
