import { endpoints } from '@tongxin/contract/endpoints'
import { isProposer } from '../policy.ts'
import { operation } from '../../../platform/http/operation.ts'
import { addStep, changeProposal, openFor, signersOf, subjectOf } from '../store.ts'

/** The proposer agrees that it goes on as something else; what was said by phone a reviewer enters for him. */
export const agreeToConversion = operation(endpoints.proposals.agreeToConversion, async (context) => {
  const { tx, actor, input, today, record } = context
  const { row, proposers } = await openFor(context, input.id, 'agreeToConversion')
  const [lead] = proposers
  const himself = lead !== undefined && isProposer(actor, lead)
  await changeProposal(tx, row, { conversion_agreed_on: today })
  await addStep(context, row.id, {
    act: 'agreeToConversion',
    opinion: input.note,
    enteredFor: himself ? null : (lead?.person_id ?? null),
  })
  await record({ type: 'proposal.conversion_agreed', subject: subjectOf(row), payload: { himself } })
  return { agreedOn: today }
})

/** It goes on as an opinion or a letter, and counts as a proposal no more: what was proposed is never counted twice. */
export const convertProposal = operation(endpoints.proposals.convert, async (context) => {
  const { tx, input, today, record } = context
  const { row, proposers, to } = await openFor(context, input.id, 'convert')
  await changeProposal(tx, row, { state: to, converted_to: input.to, decided_on: row.decided_on ?? today })
  await addStep(context, row.id, { act: 'convert', opinion: input.opinion, detail: { to: input.to } })
  await record({
    type: 'proposal.converted',
    subject: subjectOf(row),
    payload: { to: input.to, ownerIds: signersOf(proposers).map(({ personId }) => personId) },
  })
  return { state: to }
})
