import type { ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { leash } from './leash.ts'
import { type StartOptions, startServer } from './server-process.ts'

export interface Supervised {
  /** Ends the watch; gives the number of the running server, to be ended by the caller. */
  letGo(): number | null
}

const patience = 5
const forgottenAfter = 60_000

/**
 * Starts the server and starts it again whenever it goes away unasked, as after a kill by the
 * system for want of memory. Five times within a minute is a failure.
 */
export async function supervise(options: StartOptions, onFailure: (error: Error) => void): Promise<Supervised> {
  let child: ChildProcess | null = null
  let unleash = () => {}
  let watching = true
  const ends: number[] = []

  async function start(): Promise<void> {
    const started = await startServer(options)
    if (!watching) return void started.kill('SIGINT')
    child = started
    unleash = leash(started.pid ?? 0)
    started.once('exit', () => void restart())
  }

  async function restart(): Promise<void> {
    child = null
    unleash()
    if (!watching) return
    ends.push(performance.now())
    const recent = ends.filter((moment) => performance.now() - moment < forgottenAfter)
    try {
      if (recent.length >= patience) throw new Error('The database ended five times within a minute.')
      await sleep(100 * recent.length)
      if (watching) await start()
    } catch (error) {
      if (watching) onFailure(error instanceof Error ? error : new Error(String(error)))
    }
  }

  await start()
  return {
    letGo() {
      watching = false
      return child?.exitCode === null && child.signalCode === null ? (child.pid ?? null) : null
    },
  }
}
