import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { chanceFrom } from '../fuzz/chance.ts'
import { type Installation, openInstallation } from './installation.ts'
import { livingProcesses, postmasterOf } from './processes.ts'
import { kill } from './victims.ts'

const root = join(import.meta.dirname, '../..')
const ends: Array<() => unknown> = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

test('Ctrl-C at npm start ends the server and its database in order and leaves no process behind', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tongxin-ending-'))
  ends.push(() => rmSync(folder, { recursive: true, force: true }))
  chmodSync(folder, 0o755)
  const data = join(folder, 'data')
  const npm = spawn('npm', ['start', '--', '--host', '127.0.0.1', '--port', '0', '--data-dir', data], {
    cwd: root,
    // A group of its own: a terminal sends Ctrl-C to everybody in it at once.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATABASE_URL: '', LOG_LEVEL: 'error' },
  })
  ends.push(() => npm.exitCode ?? npm.signalCode ?? process.kill(-(npm.pid ?? 0), 'SIGKILL'))
  let complaints = ''
  npm.stderr?.on('data', (text) => (complaints += String(text)))
  await saying(npm, 'is served at')
  expect(postmasterOf(data)).not.toBeNull()

  const ended = once(npm, 'exit')
  process.kill(-(npm.pid ?? 0), 'SIGINT')
  await ended
  expect(complaints).toBe('')
  await vi.waitFor(() => expect(livingProcesses(data)).toEqual([]), 20_000)
  expect(readFileSync(join(data, 'postgresql.log'), 'utf8').trim()).toMatch(/database system is shut down$/)
}, 120_000)

test('after kill -9 of everything the next start serves again, and its end leaves no process behind', async () => {
  const installation = await openInstallation()
  ends.push(installation.remove, installation.stop)
  expect(kill('everything', installation, chanceFrom(1))).toBeGreaterThan(3)
  await vi.waitFor(async () => expect(await isServed(installation)).toBe(true), 40_000)
  expect(installation.failedStarts).toEqual([])
  expect(await installation.stop()).toEqual([])
}, 120_000)

async function isServed({ starts, address }: Installation): Promise<boolean> {
  if (starts.length < 2) return false
  return (await fetch(`${address}/api/setup`)).ok
}

async function saying(child: ChildProcess, words: string): Promise<void> {
  let said = ''
  for await (const text of child.stdout ?? []) {
    said += String(text)
    if (said.includes(words)) return
  }
  throw new Error(`It ended before it said “${words}”:\n${said}`)
}
