import { endpoints } from '@tongxin/contract/endpoints'
import { operation } from '../../platform/http/operation.ts'
import { refuseSecrets } from './letter.ts'
import { subjectOf } from './present.ts'
import { addReply, findComplaintFor } from './store.ts'

export const followUpComplaint = operation(endpoints.relief.followUp, async ({ tx, actor, input, now, record }) => {
  const complaint = await findComplaintFor(tx, actor, input.id, 'followUp')
  refuseSecrets(input.wording)
  const number = await addReply(tx, actor, complaint.id, input.wording, now)
  await record({
    type: 'complaint.followed_up',
    subject: subjectOf(complaint),
    payload: { number, senderId: complaint.sender_id },
  })
  return { number }
})
