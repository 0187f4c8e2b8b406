import { moduleNames, type ModuleName } from '@tongxin/contract/module-table'
import type { Reader } from './db/database.ts'

/** The modules that a committee has switched off. */
export async function closedModules(db: Reader, committeeId: string): Promise<ReadonlySet<ModuleName>> {
  const rows = await db
    .selectFrom('module')
    .select('name')
    .where('committee_id', '=', committeeId)
    .where('open', '=', false)
    .execute()
  const closed = new Set(rows.map(({ name }) => name))
  return new Set(moduleNames.filter((name) => closed.has(name)))
}
