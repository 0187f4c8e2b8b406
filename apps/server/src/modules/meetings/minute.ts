import { endpoints } from '@tongxin/contract/endpoints'
import { AppError } from '../../platform/http/app-error.ts'
import { operation } from '../../platform/http/operation.ts'
import { saveAgenda, saveDecisions } from './agenda.ts'
import { readinessOf } from './minutes.ts'
import { authorize } from './policy.ts'
import { findVisibleMeeting } from './queries.ts'
import { updateMeeting } from './store.ts'

export const minute = operation(endpoints.meetings.minute, async (context) => {
  const { tx, actor, input, record } = context
  const meeting = await findVisibleMeeting(tx, actor, input.id, { lock: true })
  authorize('minute', context, meeting)
  if (input.version !== meeting.version) throw new AppError('changed_meanwhile')

  const agendaIds = await saveAgenda(context, meeting, input.agenda)
  await saveDecisions(tx, meeting, input.decisions, agendaIds)
  await updateMeeting(tx, meeting, { summary: input.summary })
  await record({
    type: 'meeting.minuted',
    subject: { kind: 'meeting', id: meeting.id, title: meeting.title },
    on: meeting.held_on,
    payload: {
      agenda: input.agenda.length,
      decisions: input.decisions.length,
      ...(await readinessOf(tx, meeting, context, actor.personId)),
    },
  })
  return { version: meeting.version + 1 }
})
