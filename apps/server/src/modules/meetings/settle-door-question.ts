import { endpoints } from '@tongxin/contract/endpoints'
import type { AttendanceState } from '@tongxin/domain/meetings/attendance'
import type { Tx } from '../../platform/db/database.ts'
import { AppError, found } from '../../platform/http/app-error.ts'
import { operation } from '../../platform/http/operation.ts'
import { authorizeDoor } from './door-policy.ts'
import { lockedLines } from './door-queries.ts'
import { moveLines } from './door-store.ts'
import type { MovedLine } from './merge-marks.ts'
import { findVisibleMeeting } from './queries.ts'

/** The organiser says which of two contradicting words stands; both stay written down. */
export const settleDoorQuestion = operation(endpoints.door.settle, async (context) => {
  const { tx, actor, input, now, record } = context
  const which = await findQuestion(tx, actor.committeeId, input.id)
  const meeting = await findVisibleMeeting(tx, actor, which.meeting_id, { lock: true })
  authorizeDoor('mark', context, meeting)
  const question = await findQuestion(tx, actor.committeeId, input.id)
  if (question.settled_at !== null || !['asked', 'off_list'].includes(question.outcome))
    throw new AppError('state_refuses', { reason: 'question_answered' })
  const [line] = await lockedLines(tx, meeting, [question.person_id])
  if (input.take) {
    if (!line) throw new AppError('not_on_roster')
    await moveLines(context, meeting, [lineOf(question)], null)
  }
  await tx
    .updateTable('door_mark')
    .set({ settled_at: now, settled_by: found(actor.personId) })
    .where('committee_id', '=', actor.committeeId)
    .where('id', '=', question.id)
    .execute()
  await record({
    type: 'attendance.question_settled',
    subject: { kind: 'meeting', id: meeting.id, title: meeting.title },
    on: meeting.held_on,
    payload: { personId: question.person_id, said: question.state, before: line?.state ?? null, taken: input.take },
  })
  return {}
})

/** The line as the device wanted it. */
function lineOf(question: Awaited<ReturnType<typeof findQuestion>>): MovedLine {
  const state = question.state as AttendanceState | null
  const personId = question.person_id
  if (state === null) return { personId, state, markedAt: null, source: null }
  return { personId, state, markedAt: question.marked_at, source: question.source as MovedLine['source'] }
}

async function findQuestion(tx: Tx, committeeId: string, id: string) {
  return found(
    await tx
      .selectFrom('door_mark')
      .selectAll()
      .where('committee_id', '=', committeeId)
      .where('id', '=', id)
      .executeTakeFirst(),
  )
}
