import { endpoints } from '@tongxin/contract/endpoints'
import type { Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/http/app-error.ts'
import { operation } from '../../../platform/http/operation.ts'
import { findBatch } from './batch.ts'
import type { Relation } from './effects.ts'

/** Takes a committed import back, exactly; refused when something else relies on what it added. */
export const undo = operation(endpoints.people.undo, async ({ tx, actor, input, now, record }) => {
  const { committeeId } = actor
  const batch = await findBatch(tx, committeeId, input.id, { forUpdate: true })
  if (batch.state !== 'committed') throw new AppError('state_refuses', { reason: 'import_not_committed' })
  const kept = await tx
    .selectFrom('import_effect')
    .select(['relation', 'object_id', 'before'])
    .where('committee_id', '=', committeeId)
    .where('batch_id', '=', batch.id)
    .orderBy('ordinal', 'desc')
    .execute()
  const created = kept.filter(({ before }) => before === null)
  for (const relation of ['post', 'membership', 'seat', 'unit', 'person'] as const) {
    await takeOut(
      tx,
      committeeId,
      relation,
      created.filter((effect) => effect.relation === relation).map(({ object_id }) => object_id),
    )
  }
  for (const { object_id, before } of kept) {
    if (before)
      await tx
        .updateTable('person')
        .set(before as Record<string, unknown>)
        .where('committee_id', '=', committeeId)
        .where('id', '=', object_id)
        .execute()
  }
  await tx
    .updateTable('import_batch')
    .set({ state: 'undone', undone_at: now })
    .where('committee_id', '=', committeeId)
    .where('id', '=', batch.id)
    .execute()
  await record({ type: 'roster.import_undone', subject: { kind: 'import', id: batch.id, title: batch.file_name } })
  return {}
})

async function takeOut(tx: Tx, committeeId: string, relation: Relation, ids: readonly string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += 5000) {
    try {
      await tx
        .deleteFrom(relation)
        .where('committee_id', '=', committeeId)
        .where('id', 'in', ids.slice(at, at + 5000))
        .execute()
    } catch (error) {
      if ((error as { code?: string }).code === '23503') throw new AppError('import_in_use', { relation })
      throw error
    }
  }
}
