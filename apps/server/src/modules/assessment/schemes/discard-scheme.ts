import { endpoints } from '@tongxin/contract/endpoints'
import { operation } from '../../../platform/http/operation.ts'
import { authorize } from './policy.ts'
import { findVersion } from './queries.ts'
import { updateVersion } from './store.ts'

export const discardScheme = operation(endpoints.schemes.discard, async ({ tx, actor, input, now, record }) => {
  const row = await findVersion(tx, actor.committeeId, input.id, { lock: true })
  authorize('discard', actor, row)
  await updateVersion(tx, row, input.version, { state: 'discarded', changed_at: now })
  await record({
    type: 'scheme.discarded',
    subject: { kind: 'scheme', id: row.id, title: row.title },
    payload: { note: input.reason },
  })
  return {}
})
