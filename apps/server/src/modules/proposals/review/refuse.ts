import { endpoints } from '@tongxin/contract/endpoints'
import { AppError } from '../../../platform/http/app-error.ts'
import { operation } from '../../../platform/http/operation.ts'
import { rulesOf } from '../rules.ts'
import { addStep, changeProposal, openFor, signersOf, subjectOf } from '../store.ts'

/** 不予立案: on a ground of the rules, and the reason is told to the proposers. */
export const refuseProposal = operation(endpoints.proposals.refuse, async (context) => {
  const { tx, input, pack, today, record } = context
  const { row, proposers, to } = await openFor(context, input.id, 'refuse')
  if (!rulesOf(pack).refusalGrounds.some(({ key }) => key === input.ground)) throw new AppError('bad_request')
  await changeProposal(tx, row, { state: to, refusal_ground: input.ground, decided_on: today })
  await addStep(context, row.id, { act: 'refuse', opinion: input.reason, detail: { ground: input.ground } })
  await record({
    type: 'proposal.refused',
    subject: subjectOf(row),
    payload: { ground: input.ground, ownerIds: signersOf(proposers).map(({ personId }) => personId) },
  })
  return { state: to }
})
