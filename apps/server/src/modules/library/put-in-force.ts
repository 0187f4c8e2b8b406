import { endpoints } from '@tongxin/contract/endpoints'
import type { Tx } from '../../platform/db/database.ts'
import { AppError, found } from '../../platform/http/app-error.ts'
import { operation } from '../../platform/http/operation.ts'
import { authorize } from './policy.ts'
import { draftOf, findVisibleRule } from './queries.ts'
import { updateVersion } from './store.ts'

/** What was in force ends on the day on which the new version begins. */
export const putInForce = operation(endpoints.library.putInForce, async ({ tx, actor, input, now, record }) => {
  const rule = await findVisibleRule(tx, actor, input.id, { lock: true })
  authorize('putInForce', actor, rule)
  const draft = draftOf(rule)
  if (draft.version !== input.version) throw new AppError('changed_meanwhile')
  const { committeeId } = actor
  if (input.meetingId) await refuseUnadopted(tx, committeeId, input.meetingId)
  const before = rule.versions.find(({ state }) => state === 'in_force')
  if (before) {
    if (before.from_on !== null && before.from_on >= input.fromOn) throw new AppError('dates_reversed')
    await updateVersion(tx, committeeId, before.id, { state: 'replaced', until_on: input.fromOn })
  }
  await updateVersion(tx, committeeId, draft.id, {
    state: 'in_force',
    from_on: input.fromOn,
    adopted_at_meeting: input.meetingId ?? null,
    document_number: input.documentNumber ?? null,
    version: draft.version + 1,
    changed_by: actor.personId,
    changed_at: now,
  })
  await record({
    type: 'rule.put_in_force',
    subject: { kind: 'rule', id: rule.id, title: rule.title },
    on: input.fromOn,
    payload: { number: draft.number, meetingId: input.meetingId ?? null },
  })
  return {}
})

/** A meeting adopts by its own adopted minutes. */
async function refuseUnadopted(tx: Tx, committeeId: string, meetingId: string): Promise<void> {
  const meeting = await tx
    .selectFrom('meeting')
    .select('state')
    .where('committee_id', '=', committeeId)
    .where('id', '=', meetingId)
    .executeTakeFirst()
  if (found(meeting).state !== 'adopted') throw new AppError('state_refuses', { reason: 'meeting_not_adopted' })
}

export const repealRule = operation(endpoints.library.repeal, async ({ tx, actor, input, record }) => {
  const rule = await findVisibleRule(tx, actor, input.id, { lock: true })
  authorize('repeal', actor, rule)
  const version = found(rule.versions.find(({ state }) => state === 'in_force'))
  if (version.from_on !== null && version.from_on >= input.on) throw new AppError('dates_reversed')
  await updateVersion(tx, actor.committeeId, version.id, {
    state: 'repealed',
    until_on: input.on,
    repeal_reason: input.reason,
  })
  await record({
    type: 'rule.repealed',
    subject: { kind: 'rule', id: rule.id, title: rule.title },
    on: input.on,
    payload: { number: version.number, reason: input.reason },
  })
  return {}
})
