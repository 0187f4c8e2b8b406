import { endpoints } from '@tongxin/contract/endpoints'
import type { Reader } from '../../../platform/db/database.ts'
import { AppError, found } from '../../../platform/http/app-error.ts'
import { operation } from '../../../platform/http/operation.ts'
import { authorize } from './policy.ts'
import { findRound, type RoundRow } from './queries.ts'

/** A sheet is talked over face to face at a meeting with adopted minutes, held since the period began. */
export const nameTalk = operation(endpoints.sheets.talk, async ({ tx, actor, input, today, record }) => {
  const round = await findRound(tx, actor.committeeId, input.id, { lock: true })
  await authorize('talk', tx, actor, round, today)
  const meeting = await tx
    .selectFrom('meeting')
    .select(['id', 'state', 'held_on'])
    .where('committee_id', '=', actor.committeeId)
    .where('id', '=', input.meetingId)
    .executeTakeFirst()
  if (!meeting)
    throw new AppError('bad_request', undefined, [{ path: 'meetingId', code: 'unknown', message: 'no such record' }])
  if (meeting.state !== 'adopted') throw new AppError('state_refuses', { reason: 'meeting_not_adopted' })
  if (meeting.held_on < round.from_on) throw new AppError('dates_reversed')
  const { subject_id } = found(
    await tx
      .updateTable('round_sheet')
      .set({ talked_at_meeting: meeting.id })
      .where('committee_id', '=', actor.committeeId)
      .where('round_id', '=', round.id)
      .where('subject_id', '=', input.subjectId)
      .returning('subject_id')
      .executeTakeFirst(),
  )
  await record({
    type: 'sheet.talked_over',
    subject: { kind: 'round', id: round.id, title: round.title },
    payload: { subjectId: subject_id, meetingId: meeting.id },
  })
  return { id: meeting.id }
})

/** The meeting at which a sheet was talked over, if one is named. */
export async function talkOf(db: Reader, round: RoundRow, subjectId: string) {
  const row = await db
    .selectFrom('round_sheet')
    .innerJoin('meeting', (join) =>
      join
        .onRef('meeting.committee_id', '=', 'round_sheet.committee_id')
        .onRef('meeting.id', '=', 'round_sheet.talked_at_meeting'),
    )
    .select(['meeting.id', 'meeting.title', 'meeting.held_on'])
    .where('round_sheet.committee_id', '=', round.committee_id)
    .where('round_sheet.round_id', '=', round.id)
    .where('round_sheet.subject_id', '=', subjectId)
    .executeTakeFirst()
  return row ? { id: row.id, title: row.title, heldOn: row.held_on } : null
}
