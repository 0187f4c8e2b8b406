import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { type Application, readAccounts, startApplication } from './application.ts'
import type { Account } from './open-session.ts'

declare module 'vitest' {
  interface ProvidedContext {
    address: string
    accounts: Account[]
    /** Where the sessions of this run are kept, one file a role. */
    sessions: string
  }
}

/** One application for all journeys of a run; or the one at TONGXIN_E2E_ADDRESS over the data directory TONGXIN_E2E_DATA. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const sessions = mkdtempSync(join(tmpdir(), 'tongxin-sessions-'))
  const application = runningAlready() ?? (await startApplication({ demo: true }))
  project.provide('address', application.address)
  project.provide('accounts', application.accounts)
  project.provide('sessions', sessions)
  return async () => {
    await application.stop()
    rmSync(sessions, { recursive: true, force: true })
  }
}

function runningAlready(): Application | null {
  const address = process.env['TONGXIN_E2E_ADDRESS']
  if (!address) return null
  return {
    address,
    accounts: readAccounts(process.env['TONGXIN_E2E_DATA'] ?? 'var/demo'),
    stop: () => Promise.resolve(),
  }
}
