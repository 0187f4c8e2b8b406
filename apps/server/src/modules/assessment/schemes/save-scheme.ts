import { endpoints } from '@tongxin/contract/endpoints'
import { operation } from '../../../platform/http/operation.ts'
import { checkText, presentCheck } from './check-text.ts'
import { authorize } from './policy.ts'
import { findVersion } from './queries.ts'
import { refuseOtherIdentity, updateVersion } from './store.ts'

/** Saves the text as it stands, faults or not; whoever saves becomes one of its writers and will not review it. */
export const saveScheme = operation(endpoints.schemes.save, async ({ tx, actor, input, now, record, pack }) => {
  const row = await findVersion(tx, actor.committeeId, input.id, { lock: true })
  authorize('save', actor, row)
  const checked = checkText(input.text, pack)
  if (checked.scheme) refuseOtherIdentity(checked.scheme, row)
  const writers = actor.personId ? [...new Set([...row.writer_ids, actor.personId])] : row.writer_ids
  const version = await updateVersion(tx, row, input.version, {
    text: input.text,
    compiled: checked.scheme ? JSON.stringify(checked.scheme) : null,
    title: checked.scheme?.title ?? row.title,
    writer_ids: writers,
    changed_at: now,
  })
  await record({
    type: 'scheme.saved',
    subject: { kind: 'scheme', id: row.id, title: row.title },
    payload: { faults: checked.faults.length },
  })
  return { version, ...presentCheck(checked, pack) }
})
