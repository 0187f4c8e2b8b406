import { endpoints } from '@tongxin/contract/endpoints'
import { operation } from '../../../platform/http/operation.ts'
import { authorize } from './policy.ts'
import { findRound } from './queries.ts'
import { updateRound } from './store.ts'
import { placesOf } from './verification-places.ts'

/** Breaks a round off before its adoption; what was told stays readable with the reason. */
export const cancelRound = operation(endpoints.rounds.cancel, async ({ tx, actor, input, today, record }) => {
  const round = await findRound(tx, actor.committeeId, input.id, { lock: true })
  await authorize('cancel', tx, actor, round, today)
  await updateRound(tx, round, input.version, { state: 'cancelled', cancelled_reason: input.reason })
  const open = await tx
    .selectFrom('sheet_objection')
    .select('id')
    .where('committee_id', '=', actor.committeeId)
    .where('round_id', '=', round.id)
    .where('state', '=', 'open')
    .execute()
  const places = await placesOf(tx, round)
  await record({
    type: 'round.cancelled',
    subject: { kind: 'round', id: round.id, title: round.title },
    payload: {
      note: input.reason,
      verificationIds: places.map(({ id }) => id),
      objectionIds: open.map(({ id }) => id),
    },
  })
  return {}
})
