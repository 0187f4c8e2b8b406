import type { ModuleName } from '@tongxin/contract/module-table'
import { found } from '../../platform/http/app-error.ts'
import type { Tx } from '../../platform/db/database.ts'
import { newId } from '../../platform/identifiers.ts'
import { decidedModules, type Decided } from './queries.ts'

/** The row of a module, made where there was none, locked so that two who decide come one after the other. */
export async function lockModule(tx: Tx, committeeId: string, name: ModuleName, now: Date): Promise<Decided> {
  await tx
    .insertInto('module')
    .values({ committee_id: committeeId, id: newId(now), name })
    .onConflict((conflict) => conflict.columns(['committee_id', 'name']).doNothing())
    .execute()
  await tx
    .selectFrom('module')
    .select('id')
    .where('committee_id', '=', committeeId)
    .where('name', '=', name)
    .forUpdate()
    .execute()
  return found((await decidedModules(tx, committeeId)).find((row) => row.name === name))
}

interface Decision {
  open: boolean
  by: string
  at: Date
  reason: string
}

export async function saveDecision(
  tx: Tx,
  committeeId: string,
  id: string,
  { open, by, at, reason }: Decision,
): Promise<void> {
  await tx
    .updateTable('module')
    .set({ open, decided_at: at, decided_by: by, reason })
    .where('committee_id', '=', committeeId)
    .where('id', '=', id)
    .execute()
}
