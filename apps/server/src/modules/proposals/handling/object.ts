import { endpoints } from '@tongxin/contract/endpoints'
import { AppError } from '../../../platform/http/app-error.ts'
import { operation } from '../../../platform/http/operation.ts'
import { reviewerIds } from '../reviewers.ts'
import { lastDay } from '../rules.ts'
import { addStep } from '../store.ts'
import { addShare, handlersOf } from './hand-over.ts'
import { changeShare, openShare, subjectOfShare } from './share-store.ts'
import { handlingUnits } from './units.ts'

/** 异议: with its reason and a clock for the answer; until it is upheld the unit keeps the case. */
export const objectToShare = operation(endpoints.handling.object, async (context) => {
  const { tx, actor, input, pack, today, record } = context
  const { row, to } = await openShare(context, input.id, 'object')
  const answerUntil = lastDay(pack, 'proposal_objection_answer', today)
  await changeShare(tx, row, {
    state: to,
    objection: input.reason,
    objected_on: today,
    objection_answer_until: answerUntil,
  })
  await addStep(context, row.proposal_id, { act: 'object', opinion: input.reason, detail: { unit: row.unit_name } })
  await record({
    type: 'proposal.objected',
    subject: subjectOfShare(row),
    payload: {
      shareId: row.id,
      ownerIds: await reviewerIds(tx, pack, actor.committeeId, today),
      dueOn: answerUntil,
    },
  })
  return { state: to }
})

/** The objection holds: another unit takes the same part, with clocks of its own. */
export const upholdObjection = operation(endpoints.handling.uphold, async (context) => {
  const { tx, actor, input, pack, today, record } = context
  const { row, to } = await openShare(context, input.id, 'uphold')
  const units = await handlingUnits(tx, pack, actor.committeeId, today)
  if (!units.some(({ id }) => id === input.unitId)) throw new AppError('not_found')
  if (await alreadyHandles(context, row, input.unitId))
    throw new AppError('state_refuses', { reason: 'unit_named_twice' })
  await changeShare(tx, row, { state: to, objection_answer: input.reason })
  const { proposal_id: proposalId, round } = row
  const part = row.part as 'sole' | 'lead' | 'co' | 'separate'
  const added = await addShare(context, { proposalId, round, unitId: input.unitId, part })
  await addStep(context, row.proposal_id, { act: 'uphold', opinion: input.reason, detail: { unit: row.unit_name } })
  await record({
    type: 'proposal.reassigned',
    subject: subjectOfShare(row),
    payload: { shareId: row.id, unitId: row.unit_id, shares: [added] },
  })
  return { newShareId: added.shareId }
})

async function alreadyHandles(
  { tx, actor }: Parameters<typeof openShare>[0],
  row: { proposal_id: string; round: number },
  unitId: string,
): Promise<boolean> {
  const one = await tx
    .selectFrom('handling_share')
    .select('id')
    .where('committee_id', '=', actor.committeeId)
    .where('proposal_id', '=', row.proposal_id)
    .where('round', '=', row.round)
    .where('unit_id', '=', unitId)
    .executeTakeFirst()
  return one !== undefined
}

/** The objection does not hold: the unit handles, and cannot object again. */
export const overruleObjection = operation(endpoints.handling.overrule, async (context) => {
  const { tx, input, record } = context
  const { row, to } = await openShare(context, input.id, 'overrule')
  await changeShare(tx, row, { state: to, objection_answer: input.reason, overruled: true })
  await addStep(context, row.proposal_id, { act: 'overrule', opinion: input.reason, detail: { unit: row.unit_name } })
  await record({
    type: 'proposal.objection_overruled',
    subject: subjectOfShare(row),
    payload: { shareId: row.id, ownerIds: await handlersOf(context, [row.unit_id]) },
  })
  return { state: to }
})
