import { endpoints } from '@tongxin/contract/endpoints'
import { AppError } from '../../../platform/http/app-error.ts'
import { operation } from '../../../platform/http/operation.ts'
import { countProposal } from '../count.ts'
import { rulesOf } from '../rules.ts'
import { addStep, changeProposal, openFor, signersOf, subjectOf } from '../store.ts'

/** 立案: standing, content and form hold, and it has its category. */
export const acceptProposal = operation(endpoints.proposals.accept, async (context) => {
  const { tx, input, pack, today, record } = context
  const { row, proposers, to } = await openFor(context, input.id, 'accept')
  if (!rulesOf(pack).categories.some(({ key }) => key === input.category)) throw new AppError('bad_request')
  await changeProposal(tx, row, { state: to, category: input.category, decided_on: today })
  await addStep(context, row.id, { act: 'accept', opinion: input.opinion, detail: { category: input.category } })
  await record({
    type: 'proposal.accepted',
    subject: subjectOf(row),
    payload: {
      number: row.number,
      category: input.category,
      ownerIds: signersOf(proposers).map(({ personId }) => personId),
    },
  })
  await countProposal(context, row, input.category, proposers)
  return { state: to }
})
