import { endpoints } from '@tongxin/contract/endpoints'
import { AppError } from '../../platform/http/app-error.ts'
import { operation } from '../../platform/http/operation.ts'
import { adoptMinutes } from './adopt-minutes.ts'
import { authorize } from './policy.ts'
import { findVisibleMeeting } from './queries.ts'

/** Adoption closes the record: its event carries everything the ledger and the tasks are made of. */
export const adopt = operation(endpoints.meetings.adopt, async (context) => {
  const { tx, actor, input } = context
  const meeting = await findVisibleMeeting(tx, actor, input.id, { lock: true })
  authorize('adopt', context, meeting)
  if (input.version !== meeting.version) throw new AppError('changed_meanwhile')
  return adoptMinutes(context, meeting)
})
