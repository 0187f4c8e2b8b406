import { endpoints } from '@tongxin/contract/endpoints'
import { schemeStateAfter } from '@tongxin/domain/assessment/scheme-version'
import { found } from '../../../platform/http/app-error.ts'
import { operation } from '../../../platform/http/operation.ts'
import { newId } from '../../../platform/identifiers.ts'
import { authorize } from './policy.ts'
import { findVersion } from './queries.ts'
import { updateVersion } from './store.ts'

/** Somebody else approves the text or sends it back; the opinion stays with the version for good. */
export const reviewScheme = operation(endpoints.schemes.review, async ({ tx, actor, input, now, record }) => {
  const row = await findVersion(tx, actor.committeeId, input.id, { lock: true })
  authorize('review', actor, row)
  const version = await updateVersion(tx, row, input.version, {
    state: schemeStateAfter('review', 'submitted', input.verdict),
    changed_at: now,
  })
  await tx
    .insertInto('scheme_review')
    .values({
      committee_id: actor.committeeId,
      id: newId(),
      scheme_version_id: row.id,
      reviewed_by: found(actor.personId),
      reviewed_at: now,
      verdict: input.verdict,
      opinion: input.opinion,
    })
    .execute()
  await record({
    type: input.verdict === 'approved' ? 'scheme.reviewed' : 'scheme.sent_back',
    subject: { kind: 'scheme', id: row.id, title: row.title },
    payload: { note: input.opinion },
  })
  return { version }
})
