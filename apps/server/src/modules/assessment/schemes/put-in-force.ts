import { endpoints } from '@tongxin/contract/endpoints'
import type { Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/http/app-error.ts'
import { operation } from '../../../platform/http/operation.ts'
import { authorize } from './policy.ts'
import { findVersion, type VersionRow } from './queries.ts'
import { updateVersion } from './store.ts'

/** From a day on an adopted version counts; the one before it is replaced from that day, and stays readable. */
export const putInForce = operation(endpoints.schemes.putInForce, async ({ tx, actor, input, now, record }) => {
  const row = await findVersion(tx, actor.committeeId, input.id, { lock: true })
  authorize('putInForce', actor, row)
  const replaced = await replaceEarlier(tx, row, input.from, now)
  const version = await updateVersion(tx, row, input.version, {
    state: 'in_force',
    in_force_from: input.from,
    changed_at: now,
  })
  await record({
    type: 'scheme.put_in_force',
    subject: { kind: 'scheme', id: row.id, title: row.title },
    payload: { from: input.from, replacedId: replaced },
  })
  return { version }
})

async function replaceEarlier(tx: Tx, row: VersionRow, from: string, now: Date): Promise<string | null> {
  const earlier = await tx
    .selectFrom('scheme_version')
    .select(['id', 'in_force_from', 'version'])
    .where('committee_id', '=', row.committee_id)
    .where('key', '=', row.key)
    .where('state', '=', 'in_force')
    .forUpdate()
    .executeTakeFirst()
  if (!earlier) return null
  if (earlier.in_force_from !== null && from <= earlier.in_force_from) throw new AppError('dates_reversed')
  await tx
    .updateTable('scheme_version')
    .set({ state: 'replaced', replaced_from: from, version: earlier.version + 1, changed_at: now })
    .where('committee_id', '=', row.committee_id)
    .where('id', '=', earlier.id)
    .execute()
  return earlier.id
}
