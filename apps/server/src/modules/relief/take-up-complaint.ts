import { endpoints } from '@tongxin/contract/endpoints'
import { operation } from '../../platform/http/operation.ts'
import { subjectOf } from './present.ts'
import { findComplaintFor, moveOn } from './store.ts'

export const takeUpComplaint = operation(endpoints.relief.takeUp, async ({ tx, actor, input, record }) => {
  const complaint = await findComplaintFor(tx, actor, input.id, 'takeUp')
  await moveOn(tx, actor, complaint, 'in_hand')
  await record({ type: 'complaint.taken_up', subject: subjectOf(complaint) })
  return { state: 'in_hand' as const }
})
