import { endpoints } from '@tongxin/contract/endpoints'
import { businessDay } from '../../platform/clock.ts'
import { found } from '../../platform/http/app-error.ts'
import { publicOperation } from '../../platform/http/operation.ts'
import { openCommittee } from './open-committee.ts'
import { presentSummary } from './present.ts'
import { findByReceipt, repliesOf } from './queries.ts'
import { receiptDigest } from './receipt.ts'

export const readByReceipt = publicOperation(endpoints.relief.readByReceipt, async ({ database, input, today }) => {
  const committee = await openCommittee(database)
  const db = database.of(committee.id)
  const complaint = found(await findByReceipt(db, committee.id, receiptDigest(input.receipt)))
  const replies = await repliesOf(db, committee.id, complaint.id)
  return {
    ...presentSummary(complaint, today),
    replies: replies.map(({ wording, replied_at }) => ({ wording, on: businessDay(replied_at) })),
  }
})
