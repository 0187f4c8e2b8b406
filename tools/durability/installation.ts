// An installation as an operator runs it: `npm start` on a data directory of its own, started again whenever it ends.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { livingProcesses } from './processes.ts'

const root = join(import.meta.dirname, '../..')
const patience = 120_000
const restartAfter = 100

export interface Installation {
  address: string
  dataDirectory: string
  /** The number of the server's process, once it runs. */
  serverPid(): number | undefined
  /** How long each start took to the served page, in milliseconds. */
  starts: number[]
  /** What starts had to say that ended by themselves without a kill in between. */
  failedStarts: string[]
  /** How often a serving process ended by itself, as it does when PostgreSQL goes away five times within a minute. */
  resignations(): number
  /** Tells of a kill: a start that is under way may end by it. */
  disturb(): void
  /** Ends the installation as Ctrl-C does, and gives the processes that are left over. */
  stop(): Promise<string[]>
  /** Removes the data directory. */
  remove(): void
}

/** Starts and waits until it serves. From then on it is started again, as a service manager would, until `stop`. */
export async function openInstallation(): Promise<Installation> {
  const directory = mkdtempSync(join(tmpdir(), 'tongxin-durability-'))
  chmodSync(directory, 0o755)
  const dataDirectory = join(directory, 'data')
  const port = await freePort()
  const keeper = await keepRunning(() => launch(dataDirectory, port))
  return {
    ...keeper,
    address: `http://127.0.0.1:${port}`,
    dataDirectory,
    async stop() {
      await keeper.end()
      return livingProcesses(dataDirectory)
    },
    remove: () => rmSync(directory, { recursive: true, force: true }),
  }
}

async function keepRunning(launchOne: () => ChildProcess) {
  const starts: number[] = []
  const failedStarts: string[] = []
  const times = { disturbed: 0, resigned: 0 }
  let wanted = true
  let child: ChildProcess

  async function run(): Promise<void> {
    const began = performance.now()
    const before = times.disturbed
    const started = (child = launchOne())
    const ended = once(started, 'exit')
    const said = await served(started)
    if (said === null) starts.push(performance.now() - began)
    else if (times.disturbed === before) failedStarts.push(said)
    void ended.then(async () => {
      if (said === null && started.signalCode === null && wanted) times.resigned += 1
      await sleep(restartAfter)
      if (wanted) await run()
    })
  }

  async function end(): Promise<void> {
    wanted = false
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGINT')
    await once(child, 'exit')
  }

  await run()
  if (starts.length === 0) throw new Error(failedStarts[0])
  const serverPid = () => child.pid
  const resignations = () => times.resigned
  const disturb = () => void (times.disturbed += 1)
  return { starts, failedStarts, serverPid, resignations, disturb, end }
}

function launch(dataDirectory: string, port: number): ChildProcess {
  const flags = ['--host', '127.0.0.1', '--port', String(port), '--data-dir', dataDirectory]
  return spawn(process.execPath, ['tools/launch/start.mjs', ...flags], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: '', LOG_LEVEL: 'error' },
  })
}

/** Waits for the served page; gives `null`, or what the start said when it ended before. */
function served(child: ChildProcess): Promise<string | null> {
  let said = ''
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error(`Not served within ${patience / 1000} s:\n${said}`))
    }, patience)
    const end = (outcome: string | null): void => {
      clearTimeout(timer)
      resolve(outcome)
    }
    const read = (text: Buffer): void => {
      said += text.toString('utf8')
      if (/is served at http/.test(said)) end(null)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('exit', () => end(said.trim()))
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
