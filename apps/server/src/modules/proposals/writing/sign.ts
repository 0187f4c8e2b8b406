import { endpoints } from '@tongxin/contract/endpoints'
import { found } from '../../../platform/http/app-error.ts'
import { operation } from '../../../platform/http/operation.ts'
import { addStep, openFor, subjectOf } from '../store.ts'

/** Agrees or declines to sign along; the person alone, once. */
export const signAlong = operation(endpoints.proposals.sign, async (context) => {
  const { tx, actor, input, now, record } = context
  const { row, proposers } = await openFor(context, input.id, 'coSign')
  const answer = input.agree ? ('agreed' as const) : ('declined' as const)
  await tx
    .updateTable('proposal_proposer')
    .set({ answer, answered_at: now })
    .where('committee_id', '=', actor.committeeId)
    .where('proposal_id', '=', row.id)
    .where('person_id', '=', found(actor.personId))
    .execute()
  await addStep(context, row.id, { act: answer })
  const othersOpen = proposers.some(({ answer: one, person_id }) => one === 'asked' && person_id !== actor.personId)
  await record({
    type: 'proposal.co_signature_answered',
    subject: subjectOf(row),
    payload: { answer, allAnswered: !othersOpen, leadId: proposers[0]?.person_id },
  })
  return { answer }
})
