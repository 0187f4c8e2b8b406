import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildApp } from '../app.ts'
import { settableClock } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import { emptyDatabase } from '../platform/db/empty-database.ts'
import type { Services } from '../platform/http/services.ts'
import { buildDemonstration } from './build-demonstration.ts'
import { openStage } from './calls.ts'
import { committeePlan } from './committee-plan.ts'
import type { DemonstrationAccount } from './players.ts'

/** Before anything is opened: a demonstration whose making was interrupted begins anew, on the embedded database only. */
export async function clearUnfinished(config: Config, url: string): Promise<void> {
  if (config.databaseUrl === null && !existsSync(accountsFile(config))) await emptyDatabase(url)
}

/** Makes the demonstration committee unless it is there, and gives the accounts to sign in with. */
export async function ensureDemonstration(services: Services): Promise<DemonstrationAccount[]> {
  const file = accountsFile(services.config)
  const committees = await services.database.signIn.selectFrom('committee').select('id').execute()
  if (committees.length > 0)
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DemonstrationAccount[]) : []
  const clock = settableClock(`${committeePlan.dutyYears[0].from}T08:00:00+08:00`)
  const staged: Services = { ...services, clock }
  const app = await buildApp({ services: staged, webRoot: null, version: 'demonstration' })
  try {
    const accounts = await buildDemonstration(openStage(app, clock), staged, services.clock.today())
    writeFileSync(file, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 })
    return accounts
  } finally {
    await app.close()
  }
}

function accountsFile({ dataDirectory }: Config): string {
  return path.join(dataDirectory, 'demonstration.json')
}
