import { endpoints } from '@tongxin/contract/endpoints'
import { operation } from '../../../platform/http/operation.ts'
import { holdersOf } from '../holders.ts'
import { authorize } from './policy.ts'
import { findVersion } from './queries.ts'
import { updateVersion } from './store.ts'

/** Hands a draft to reviewers who did not write it: the one asked, or whoever may review. */
export const submitScheme = operation(
  endpoints.schemes.submit,
  async ({ tx, actor, input, now, today, pack, record }) => {
    const row = await findVersion(tx, actor.committeeId, input.id, { lock: true })
    authorize('submit', actor, row)
    const version = await updateVersion(tx, row, input.version, { state: 'submitted', changed_at: now })
    const reviewers = await holdersOf(tx, actor.committeeId, pack, 'scheme.review', today)
    const others = reviewers.filter((id) => !row.writer_ids.includes(id))
    const asked = input.reviewerId ? others.filter((id) => id === input.reviewerId) : others
    await record({
      type: 'scheme.submitted',
      subject: { kind: 'scheme', id: row.id, title: row.title },
      payload: { ownerIds: asked },
    })
    return { version }
  },
)
