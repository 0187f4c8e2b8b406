import type { Tx } from '../../platform/db/database.ts'

interface WhichSessions {
  accountId?: string
  sessionId?: string
  exceptSessionId?: string | null
}

/** Ends open sessions and says how many; they are refused from the next request on. */
export async function endSessions(tx: Tx, committeeId: string, which: WhichSessions, now: Date): Promise<number> {
  let update = tx
    .updateTable('session')
    .set({ ended_at: now })
    .where('committee_id', '=', committeeId)
    .where('ended_at', 'is', null)
  if (which.accountId !== undefined) update = update.where('account_id', '=', which.accountId)
  if (which.sessionId !== undefined) update = update.where('id', '=', which.sessionId)
  if (which.exceptSessionId) update = update.where('id', '!=', which.exceptSessionId)
  return Number((await update.executeTakeFirst()).numUpdatedRows)
}
