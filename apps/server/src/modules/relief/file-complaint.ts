import { endpoints } from '@tongxin/contract/endpoints'
import { found } from '../../platform/http/app-error.ts'
import { operation } from '../../platform/http/operation.ts'
import { newId } from '../../platform/identifiers.ts'
import { refuseSecrets, rowOf } from './letter.ts'
import { answererIds } from './queries.ts'
import { filedEvent, insertComplaint } from './store.ts'

export const fileComplaint = operation(endpoints.relief.file, async ({ tx, actor, pack, today, input, record }) => {
  refuseSecrets(input.wording, input.about)
  const row = { ...rowOf(input, pack, today), id: newId(), sender_id: found(actor.personId) }
  await insertComplaint(tx, actor.committeeId, row)
  await record(filedEvent(row, await answererIds(tx, pack, actor.committeeId, today)))
  return { id: row.id, dueOn: row.due_on }
})
