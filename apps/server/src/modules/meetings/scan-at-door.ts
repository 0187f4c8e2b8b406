import { endpoints } from '@tongxin/contract/endpoints'
import { wasInTheRoom, type AttendanceState } from '@tongxin/domain/meetings/attendance'
import { decideAct } from '@tongxin/domain/meetings/meeting'
import { mustBeAllowed, AppError, found } from '../../platform/http/app-error.ts'
import { quickOperation, type WriteContext } from '../../platform/http/operation.ts'
import { readDoorCode } from './door-code.ts'
import { lockedLines } from './door-queries.ts'
import { moveLines, writeStatements } from './door-store.ts'
import { kindOf, lastDayOf, type MeetingRow } from './meeting-row.ts'
import type { Statement } from './merge-marks.ts'
import { findVisibleMeeting } from './queries.ts'
import { quickScan } from './quick-scan.ts'
import { answerOf } from './scan-answer.ts'
import { holdMeeting } from './store.ts'

type Context = WriteContext<typeof endpoints.door.scan>

/**
 * A member's own phone read the code at the door. The phone is the device, the stretch of time its number: the same
 * scan again changes nothing. Whoever was marked otherwise is not overruled: the organiser is asked.
 */
export const scanAtDoor = quickOperation(endpoints.door.scan, quickScan, async (context) => {
  const { tx, actor, input, now, services } = context
  const window = readDoorCode(services.keys, input.id, input.code, now)
  if (window === null) throw new AppError('door_code_old')
  const meeting = await findVisibleMeeting(tx, actor, input.id, { lock: true })
  refuseOutsideItsDays(context, meeting)
  const [line] = await lockedLines(tx, meeting, [found(actor.personId)])
  if (!line) throw new AppError('not_on_roster')
  const before = line.state
  const outcome = before === null ? 'applied' : wasInTheRoom(before) ? 'agreed' : 'asked'
  const isNew = await isNewScan(context, window)
  if (isNew) await enter(context, meeting, { window, before, outcome })
  const markedAt = outcome === 'agreed' && line.marked_at ? line.marked_at : now
  return answerOf(actor.name, meeting, { outcome, state: before ?? 'present', markedAt })
})

function refuseOutsideItsDays({ today }: Context, meeting: MeetingRow): void {
  mustBeAllowed(decideAct('mark', { state: meeting.state, heldOn: meeting.held_on }, today, true))
  if (today > lastDayOf(meeting)) throw new AppError('state_refuses', { reason: 'meeting_over' })
}

async function isNewScan({ tx, actor, input }: Context, window: number): Promise<boolean> {
  const row = await tx
    .selectFrom('door_mark')
    .select('id')
    .where('committee_id', '=', actor.committeeId)
    .where('meeting_id', '=', input.id)
    .where('desk_id', '=', found(actor.personId))
    .where('number', '=', String(window))
    .executeTakeFirst()
  return row === undefined
}

interface Scan {
  window: number
  before: AttendanceState | null
  outcome: 'applied' | 'agreed' | 'asked'
}

async function enter(context: Context, meeting: MeetingRow, { window, before, outcome }: Scan): Promise<void> {
  const { tx, actor, now, pack, record } = context
  const personId = found(actor.personId)
  const began = await holdMeeting(tx, meeting, kindOf(pack, meeting.kind))
  const statement: Statement = { number: window, personId, state: 'present', seen: null, at: now, source: 'scan' }
  await writeStatements(context, meeting, personId, [{ ...statement, before, outcome }])
  if (outcome === 'applied') {
    await moveLines(context, meeting, [{ personId, state: 'present', markedAt: now, source: 'scan' }], null)
  }
  await record({
    type: 'attendance.marked',
    subject: { kind: 'meeting', id: meeting.id, title: meeting.title },
    on: meeting.held_on,
    payload: { personId, before, state: 'present', source: 'scan', outcome, ...(began && { began }) },
  })
}
