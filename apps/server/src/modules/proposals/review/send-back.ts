import { endpoints } from '@tongxin/contract/endpoints'
import { operation } from '../../../platform/http/operation.ts'
import { addStep, changeProposal, openFor, subjectOf } from '../store.ts'

/** Returns a proposal for revision, with what is to be put right. */
export const sendBackProposal = operation(endpoints.proposals.sendBack, async (context) => {
  const { row, proposers, to } = await openFor(context, context.input.id, 'sendBack')
  await changeProposal(context.tx, row, { state: to })
  await addStep(context, row.id, { act: 'sendBack', opinion: context.input.reason })
  await context.record({
    type: 'proposal.returned',
    subject: subjectOf(row),
    payload: { ownerIds: [proposers[0]?.person_id] },
  })
  return { state: to }
})
