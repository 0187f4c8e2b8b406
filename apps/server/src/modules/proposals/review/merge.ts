import { endpoints } from '@tongxin/contract/endpoints'
import { AppError } from '../../../platform/http/app-error.ts'
import { operation } from '../../../platform/http/operation.ts'
import { countProposal, uncountProposal } from '../count.ts'
import { findVisibleProposal } from '../queries.ts'
import { addStep, changeProposal, lockProposal, openFor, signersOf, subjectOf } from '../store.ts'

/** 并案: it follows another of the same matter from here on; every proposer stays a proposer and gets the reply. */
export const mergeProposal = operation(endpoints.proposals.merge, async (context) => {
  const { tx, actor, input, today, record } = context
  // Both are locked in one order, whichever of them is merged into the other.
  for (const id of [input.id, input.intoId].toSorted()) await lockProposal(tx, actor.committeeId, id)
  const { row, proposers, to } = await openFor(context, input.id, 'merge')
  const into = await findVisibleProposal(tx, actor, input.intoId)
  if (into.id === row.id || into.state !== 'accepted' || into.duty_year_id !== row.duty_year_id)
    throw new AppError('state_refuses', { reason: 'merge_into_accepted' })
  await changeProposal(tx, row, {
    state: to,
    state_before: row.state,
    merged_into: into.id,
    category: into.category,
    decided_on: row.decided_on ?? today,
  })
  await addStep(context, row.id, { act: 'merge', opinion: input.opinion, detail: { into: into.number } })
  await addStep(context, into.id, { act: 'takeIn', opinion: input.opinion, detail: { from: row.number } })
  await record({
    type: 'proposal.merged',
    subject: subjectOf(row),
    payload: { intoId: into.id, ownerIds: signersOf(proposers).map(({ personId }) => personId) },
  })
  if (row.state !== 'accepted') await countProposal(context, row, into.category, proposers)
  return { state: to }
})

/** Takes a merger apart again: it is what it was before. */
export const unmergeProposal = operation(endpoints.proposals.unmerge, async (context) => {
  const { tx, input, record } = context
  const { row, to } = await openFor(context, input.id, 'unmerge')
  const accepted = to === 'accepted'
  await changeProposal(tx, row, {
    state: to,
    state_before: null,
    merged_into: null,
    ...(!accepted && { category: null, decided_on: null }),
  })
  await addStep(context, row.id, { act: 'unmerge', opinion: input.reason })
  if (row.merged_into) await addStep(context, row.merged_into, { act: 'letGo', detail: { from: row.number } })
  await record({
    type: 'proposal.unmerged',
    subject: subjectOf(row),
    payload: { ownerIds: [] },
  })
  if (!accepted) await uncountProposal(context, row, input.reason)
  return { state: to }
})
