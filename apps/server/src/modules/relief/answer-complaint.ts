import { endpoints } from '@tongxin/contract/endpoints'
import { operation } from '../../platform/http/operation.ts'
import { refuseSecrets } from './letter.ts'
import { subjectOf } from './present.ts'
import { addReply, findComplaintFor, moveOn } from './store.ts'

export const answerComplaint = operation(endpoints.relief.answer, async ({ tx, actor, input, now, record }) => {
  const complaint = await findComplaintFor(tx, actor, input.id, 'answer')
  refuseSecrets(input.wording)
  await addReply(tx, actor, complaint.id, input.wording, now)
  await moveOn(tx, actor, complaint, 'answered')
  await record({
    type: 'complaint.answered',
    subject: subjectOf(complaint),
    payload: { senderId: complaint.sender_id },
  })
  return { state: 'answered' as const }
})
