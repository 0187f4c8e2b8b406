import type { Tx } from '../../platform/db/database.ts'

/** Ends everything dated that runs in some units: posts and memberships. What had not begun yet is taken out. */
export async function endAllIn(tx: Tx, committeeId: string, unitIds: readonly string[], on: string): Promise<void> {
  for (const relation of ['post', 'membership'] as const) {
    await tx
      .deleteFrom(relation)
      .where('committee_id', '=', committeeId)
      .where('unit_id', 'in', unitIds)
      .where('from_on', '>=', on)
      .execute()
    await tx
      .updateTable(relation)
      .set({ until_on: on })
      .where('committee_id', '=', committeeId)
      .where('unit_id', 'in', unitIds)
      .where((or) => or.or([or('until_on', 'is', null), or('until_on', '>', on)]))
      .execute()
  }
}

/** Ends one dated row on a day; a row that would end before it began is taken out. */
export async function endRow(
  tx: Tx,
  relation: 'post' | 'membership',
  committeeId: string,
  id: string,
  from: string,
  on: string,
): Promise<void> {
  if (on <= from) await tx.deleteFrom(relation).where('committee_id', '=', committeeId).where('id', '=', id).execute()
  else
    await tx
      .updateTable(relation)
      .set({ until_on: on })
      .where('committee_id', '=', committeeId)
      .where('id', '=', id)
      .execute()
}
