import { endpoints } from '@tongxin/contract/endpoints'
import type { Pack } from '@tongxin/domain/pack/pack'
import { later, startOf } from '../../platform/clock.ts'
import { AppError } from '../../platform/http/app-error.ts'
import { query } from '../../platform/http/operation.ts'
import { rosterOf, type RosterLine } from './attendance-list.ts'
import { doorVerdict } from './door-policy.ts'
import { devicesAt, questionsOf } from './door-queries.ts'
import { lastDayOf, kindOf } from './meeting-row.ts'
import { rightsOn } from './policy.ts'
import { positionName } from './present.ts'
import { sectionsOf } from './print-sign-in-sheet.ts'
import { findVisibleMeeting } from './queries.ts'

/** A device may keep the list until the end of the second day after the meeting: whoever was offline so long comes back. */
const keepDays = 3

/** The list for a device at the door. Only whoever runs the meeting gets it. */
export const readDoor = query(endpoints.door.door, async (context) => {
  const { db, actor, input, pack, now, today } = context
  const meeting = await findVisibleMeeting(db, actor, input.id)
  if (!rightsOn(actor, meeting, kindOf(pack, meeting.kind)).organise) throw new AppError('not_allowed')
  const [roster, questions, devices] = await Promise.all([
    rosterOf(db, meeting),
    questionsOf(db, meeting),
    devicesAt(db, meeting),
  ])
  const lastDay = lastDayOf(meeting)
  return {
    meeting: {
      id: meeting.id,
      title: meeting.title,
      place: meeting.place,
      startsAt: meeting.starts_at.toISOString(),
      heldOn: meeting.held_on,
      state: meeting.state,
    },
    can: { mark: doorVerdict('mark', context, meeting), showCode: doorVerdict('showCode', context, meeting) },
    at: now.toISOString(),
    keepUntil: later(startOf(lastDay), keepDays * 24 * 3600_000).toISOString(),
    reasonNeeded: today > lastDay && !meeting.entered_late_reason,
    items: sectionsOf(roster, (line) => line)
      .flatMap(({ people }) => people)
      .map((line, index) => doorLine(pack, line, index + 1)),
    questions,
    devices,
  }
})

/** Nothing that is not needed at the door: no phone, no reason of a leave, no note. */
function doorLine(pack: Pack, line: RosterLine, number: number) {
  return {
    personId: line.person_id,
    number,
    name: line.name,
    initials: line.initials,
    unitName: line.unit_name,
    position: positionName(pack, line.position),
    dueAs: line.due_as,
    state: line.state,
    markedAt: line.marked_at?.toISOString() ?? null,
    source: line.source,
  }
}
