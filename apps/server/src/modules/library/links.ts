import { endpoints } from '@tongxin/contract/endpoints'
import { AppError, found } from '../../platform/http/app-error.ts'
import { operation } from '../../platform/http/operation.ts'
import { newId } from '../../platform/identifiers.ts'
import { authorize } from './policy.ts'
import { clausesOf, findVisibleRule, shownOf } from './queries.ts'

export const linkRule = operation(endpoints.library.link, async ({ tx, actor, input, pack, record }) => {
  const rule = await findVisibleRule(tx, actor, input.id, { lock: true })
  authorize('link', actor, rule)
  const { targetKind, targetKey, clause = null } = input
  const known = targetKind === 'meeting_kind' ? pack.meetingKinds : pack.postKinds
  if (!known.some(({ key }) => key === targetKey)) throw fault('targetKey')
  const clauses = await clausesOf(tx, actor.committeeId, shownOf(rule).id)
  if (clause !== null && !clauses.some(({ number }) => number === clause)) throw fault('clause')
  await tx
    .insertInto('rule_link')
    .values({
      committee_id: actor.committeeId,
      id: newId(),
      rule_id: rule.id,
      clause,
      target_kind: targetKind,
      target_key: targetKey,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await record({
    type: 'rule.linked',
    subject: { kind: 'rule', id: rule.id, title: rule.title },
    payload: { clause, targetKind, targetKey },
  })
  return {}
})

function fault(path: string): AppError {
  return new AppError('bad_request', undefined, [{ path, code: 'unknown', message: 'no such thing' }])
}

export const unlinkRule = operation(endpoints.library.unlink, async ({ tx, actor, input, record }) => {
  const rule = await findVisibleRule(tx, actor, input.id, { lock: true })
  authorize('link', actor, rule)
  const gone = await tx
    .deleteFrom('rule_link')
    .where('committee_id', '=', actor.committeeId)
    .where('rule_id', '=', rule.id)
    .where('id', '=', input.linkId)
    .returning(['target_kind', 'target_key'])
    .executeTakeFirst()
  const { target_kind: targetKind, target_key: targetKey } = found(gone)
  await record({
    type: 'rule.unlinked',
    subject: { kind: 'rule', id: rule.id, title: rule.title },
    payload: { targetKind, targetKey },
  })
  return {}
})
