import { endpoints } from '@tongxin/contract/endpoints'
import type { SubjectKind } from '@tongxin/domain/assessment/office'
import { operation } from '../../../platform/http/operation.ts'
import { requireAdoptingMeeting } from '../adopting-meetings.ts'
import { authorize } from './policy.ts'
import { findVersion } from './queries.ts'
import { updateVersion } from './store.ts'

/** A reviewed version becomes the committee's own by a meeting whose minutes are adopted. */
export const adoptScheme = operation(endpoints.schemes.adopt, async ({ tx, actor, input, now, pack, record }) => {
  const row = await findVersion(tx, actor.committeeId, input.id, { lock: true })
  authorize('adopt', actor, row)
  const meeting = await requireAdoptingMeeting(tx, actor.committeeId, pack, input, row.subject as SubjectKind)
  const version = await updateVersion(tx, row, input.version, {
    state: 'adopted',
    adopted_at_meeting: meeting.id,
    adopted_decision: input.decisionId ?? null,
    adopted_by: actor.personId,
    adopted_at: now,
    changed_at: now,
  })
  await record({
    type: 'scheme.adopted',
    subject: { kind: 'scheme', id: row.id, title: row.title },
    payload: { meetingId: meeting.id, decisionId: input.decisionId ?? null, number: row.number },
  })
  return { version }
})
