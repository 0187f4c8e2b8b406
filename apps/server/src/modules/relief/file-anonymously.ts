import { endpoints } from '@tongxin/contract/endpoints'
import { startOf } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/database.ts'
import { recorder } from '../../platform/events/record-event.ts'
import { AppError } from '../../platform/http/app-error.ts'
import { publicOperation } from '../../platform/http/operation.ts'
import { newTimelessId } from '../../platform/identifiers.ts'
import { refuseSecrets, rowOf } from './letter.ts'
import { openCommittee } from './open-committee.ts'
import { answererIds, countAnonymous } from './queries.ts'
import { newReceipt, receiptDigest } from './receipt.ts'
import { senderLimit } from '../../platform/http/sender-limit.ts'
import { filedEvent, insertComplaint } from './store.ts'

const hour = 3600_000
/** A whole office may stand behind one address. */
const countSender = senderLimit({ most: 20, within: hour })
/** More in one day is a flood, whoever sends it. */
const mostOfADay = 300

/**
 * Keeps nothing that could lead to the sender: no session is looked for, the event bears neither actor, address nor
 * request, and moment and keys tell the day and no more.
 */
export const fileAnonymously = publicOperation(endpoints.relief.fileAnonymously, async (context) => {
  const { database, services, input, now, today, request } = context
  refuseSecrets(input.wording, input.about)
  const wait = countSender(request.address, now)
  if (wait > 0) throw new AppError('too_many_complaints', { seconds: wait })
  const committee = await openCommittee(database)
  const pack = await services.packs.of(committee.id)
  const receipt = newReceipt()
  const row = { ...rowOf(input, pack, today), id: newTimelessId(), receipt_digest: receiptDigest(receipt) }
  await database.transaction(committee.id, async (tx) => {
    await refuseFlood(tx, committee.id, today)
    await insertComplaint(tx, committee.id, row)
    const untimed = { tx, pack, actor: null, now: startOf(today), today }
    const { record } = recorder(committee.id, untimed, services.reactions, null)
    const event = filedEvent(row, await answererIds(tx, pack, committee.id, today))
    await record({ ...event, id: newTimelessId() })
  })
  return { receipt, dueOn: row.due_on }
})

async function refuseFlood(tx: Tx, committeeId: string, today: string): Promise<void> {
  if ((await countAnonymous(tx, committeeId, today)) >= mostOfADay)
    throw new AppError('too_many_complaints', { seconds: hour / 1000 })
}
