import { endpoints } from '@tongxin/contract/endpoints'
import { operation } from '../../../platform/http/operation.ts'
import { addStep } from '../store.ts'
import { changeShare, openShare, subjectOfShare } from './share-store.ts'

/** The unit signs for what was handed over to it. */
export const receiveShare = operation(endpoints.handling.receive, async (context) => {
  const { row, to } = await openShare(context, context.input.id, 'receive')
  await changeShare(context.tx, row, { state: to })
  await addStep(context, row.proposal_id, { act: 'receive', detail: { unit: row.unit_name } })
  await context.record({
    type: 'proposal.received',
    subject: subjectOfShare(row),
    payload: { shareId: row.id, unitId: row.unit_id },
  })
  return { state: to }
})
