import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Account } from './open-session.ts'
import { ownDatabase } from './own-database.ts'

const root = join(import.meta.dirname, '..')
const patience = 170_000

export interface Application {
  address: string
  /** Whom the demonstration lets in, one a role. */
  accounts: Account[]
  stop(): Promise<void>
}

/** Starts the built application as a process of its own, on a free port, over a data directory that is thrown away. */
export async function startApplication({ demo }: { demo: boolean }): Promise<Application> {
  const directory = mkdtempSync(join(tmpdir(), 'tongxin-journeys-'))
  const database = await ownDatabase()
  chmodSync(directory, 0o755)
  const flags = [
    ...(demo ? ['--demo'] : []),
    '--port',
    '0',
    '--host',
    '127.0.0.1',
    '--data-dir',
    join(directory, 'data'),
  ]
  const child = spawn(process.execPath, ['tools/launch/start.mjs', ...flags], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: database.url, LOG_LEVEL: 'error' },
  })
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
    rmSync(directory, { recursive: true, force: true })
    await database.drop()
  }
  try {
    return { address: await served(child), accounts: readAccounts(join(directory, 'data')), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function served(child: ChildProcess): Promise<string> {
  let printed = ''
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`Not served within ${patience / 1000} s:\n${printed}`)), patience)
    const read = (text: Buffer): void => {
      printed += text.toString('utf8')
      const address = /is served at (http:\/\/\S+)/.exec(printed)?.[1]
      if (!address) return
      clearTimeout(timer)
      resolve(address)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`The application ended with ${code} before it served:\n${printed}`))
    })
  })
}

/** The accounts that the demonstration leaves beside its database. */
export function readAccounts(dataDirectory: string): Account[] {
  const file = join(dataDirectory, 'demonstration.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Account[]) : []
}
