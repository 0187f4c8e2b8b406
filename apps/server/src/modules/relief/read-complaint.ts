import { endpoints } from '@tongxin/contract/endpoints'
import { complaintActs, decideComplaintAct, type ComplaintRefusal } from '@tongxin/domain/relief/complaint'
import { holds } from '../../platform/http/actor.ts'
import { query } from '../../platform/http/operation.ts'
import { presentComplaint } from './present.ts'
import { findVisibleComplaint, repliesOf } from './queries.ts'

export const readComplaint = query(endpoints.relief.read, async ({ db, actor, input, today }) => {
  const row = await findVisibleComplaint(db, actor, input.id)
  const replies = await repliesOf(db, actor.committeeId, row.id)
  const complaint = presentComplaint(row, today)
  const permitted = holds(actor, 'relief.answer')
  const verdicts = complaintActs.map((act) => [act, decideComplaintAct(act, complaint.state, permitted)])
  return {
    ...complaint,
    replies: replies.map(({ number, wording, replied_at, replied_by_name }) => ({
      number,
      wording,
      at: replied_at.toISOString(),
      byName: replied_by_name,
    })),
    can: Object.fromEntries(verdicts) as Record<(typeof complaintActs)[number], true | ComplaintRefusal>,
  }
})
