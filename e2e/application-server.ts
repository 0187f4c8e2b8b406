import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startApplication } from './application.ts'

declare module 'vitest' {
  interface ProvidedContext {
    address: string
    /** Where the sessions of this run are kept, one file a role. */
    sessions: string
  }
}

/** One application for all journeys of a run. TONGXIN_E2E_ADDRESS names one that is running already. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const sessions = mkdtempSync(join(tmpdir(), 'tongxin-sessions-'))
  const running = process.env['TONGXIN_E2E_ADDRESS']
  const application = running
    ? { address: running, stop: () => Promise.resolve() }
    : await startApplication({ demo: true })
  project.provide('address', application.address)
  project.provide('sessions', sessions)
  return async () => {
    await application.stop()
    rmSync(sessions, { recursive: true, force: true })
  }
}
