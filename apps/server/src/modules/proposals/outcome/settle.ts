import { endpoints } from '@tongxin/contract/endpoints'
import { AppError } from '../../../platform/http/app-error.ts'
import { operation } from '../../../platform/http/operation.ts'
import { findVisibleProposal } from '../queries.ts'
import { addStep, changeProposal, lockProposal, openFor, subjectOf } from '../store.ts'

/** 办结: once everybody has rated, or the time to rate is over. */
export const closeProposal = operation(endpoints.outcomes.close, async (context) => {
  const { row, to } = await openFor(context, context.input.id, 'close')
  await changeProposal(context.tx, row, { state: to, closed_on: context.today })
  await addStep(context, row.id, { act: 'close' })
  await context.record({ type: 'proposal.closed', subject: subjectOf(row), payload: {} })
  return { state: to }
})

/** 归档: its promises are followed on in the promise ledger. */
export const archiveProposal = operation(endpoints.outcomes.archive, async (context) => {
  const { row, to } = await openFor(context, context.input.id, 'archive')
  await changeProposal(context.tx, row, { state: to })
  await addStep(context, row.id, { act: 'archive' })
  await context.record({ type: 'proposal.archived', subject: subjectOf(row), payload: {} })
  return { state: to }
})

const accepted = ['accepted', 'in_handling', 'replied', 'closed', 'archived']

/** 重点提案: who takes charge and who supervises; both or nobody. */
export const setKeyProposal = operation(endpoints.outcomes.setKey, async (context) => {
  const { tx, actor, input, record } = context
  await lockProposal(tx, actor.committeeId, input.id)
  const row = await findVisibleProposal(tx, actor, input.id)
  if (!accepted.includes(row.state)) throw new AppError('state_refuses', { reason: 'proposal_not_accepted' })
  if ((input.leaderId === null) !== (input.supervisorId === null)) throw new AppError('bad_request')
  await changeProposal(tx, row, { key_leader_id: input.leaderId, key_supervisor_id: input.supervisorId })
  await addStep(context, row.id, { act: input.leaderId ? 'makeKey' : 'unmakeKey' })
  const ownerIds = [input.leaderId, input.supervisorId].filter((id) => id !== null)
  await record({ type: 'proposal.key_set', subject: subjectOf(row), payload: { ownerIds } })
  return {}
})

/** 优秀提案 of a year or a term. */
export const setExcellentProposal = operation(endpoints.outcomes.setExcellent, async (context) => {
  const { tx, actor, input, record } = context
  await lockProposal(tx, actor.committeeId, input.id)
  const row = await findVisibleProposal(tx, actor, input.id)
  if (!accepted.includes(row.state)) throw new AppError('state_refuses', { reason: 'proposal_not_accepted' })
  await changeProposal(tx, row, { excellent_in: input.period })
  await addStep(context, row.id, {
    act: input.period ? 'makeExcellent' : 'unmakeExcellent',
    detail: { period: input.period },
  })
  await record({ type: 'proposal.excellence_set', subject: subjectOf(row), payload: { period: input.period } })
  return {}
})
