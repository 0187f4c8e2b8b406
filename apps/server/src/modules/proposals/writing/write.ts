import { endpoints } from '@tongxin/contract/endpoints'
import { AppError } from '../../../platform/http/app-error.ts'
import { operation } from '../../../platform/http/operation.ts'
import { changeProposal, openFor, subjectOf } from '../store.ts'

/** Keeps what was typed. A text that is not the newest never overwrites a newer one: the writer is told instead. */
export const writeProposal = operation(endpoints.proposals.write, async (context) => {
  const { tx, input, record } = context
  const { row } = await openFor(context, input.id, 'write')
  if (row.revision !== input.revision) throw new AppError('changed_meanwhile', { revision: row.revision })
  const { title, situation, analysis, suggestions } = input
  const revision = row.revision + 1
  await changeProposal(tx, row, { title, situation, analysis, suggestions, revision })
  await record({ type: 'proposal.written', subject: subjectOf({ id: row.id, title }), payload: { revision } })
  return { revision }
})
