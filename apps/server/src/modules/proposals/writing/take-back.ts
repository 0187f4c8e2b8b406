import { endpoints } from '@tongxin/contract/endpoints'
import { operation } from '../../../platform/http/operation.ts'
import { uncountProposal } from '../count.ts'
import { addStep, changeProposal, openFor, subjectOf } from '../store.ts'

/** Takes a submitted proposal back before it is decided; the number stays with it. */
export const recallProposal = operation(endpoints.proposals.recall, async (context) => {
  const { row, to } = await openFor(context, context.input.id, 'recall')
  await changeProposal(context.tx, row, { state: to })
  await addStep(context, row.id, { act: 'recall' })
  await context.record({ type: 'proposal.recalled', subject: subjectOf(row), payload: {} })
  return { state: to }
})

/** Throws away a draft that was never submitted. */
export const discardProposal = operation(endpoints.proposals.discard, async (context) => {
  const { row, to } = await openFor(context, context.input.id, 'discard')
  await changeProposal(context.tx, row, { state: to })
  await addStep(context, row.id, { act: 'discard' })
  await context.record({ type: 'proposal.discarded', subject: subjectOf(row), payload: {} })
  return { state: to }
})

/** 撤案: with its reason, until it is handed over. */
export const withdrawProposal = operation(endpoints.proposals.withdraw, async (context) => {
  const { row, to } = await openFor(context, context.input.id, 'withdraw')
  await changeProposal(context.tx, row, { state: to })
  await addStep(context, row.id, { act: 'withdraw', opinion: context.input.reason })
  await context.record({ type: 'proposal.withdrawn', subject: subjectOf(row), payload: {} })
  await uncountProposal(context, row, context.input.reason)
  return { state: to }
})
