import { mustBeAllowed } from '../../platform/http/app-error.ts'
import { lastDayOf, type MeetingRow } from './meeting-row.ts'
import { verdictOn, type Acting } from './policy.ts'

export type DoorAct = 'mark' | 'showCode'

/** Whoever runs the meeting stands at its door; a code is shown on its days only, lists may be entered later. */
export function doorVerdict(act: DoorAct, acting: Acting, meeting: MeetingRow): true | string {
  const verdict = verdictOn('mark', acting, meeting)
  if (verdict !== true || act === 'mark') return verdict
  return acting.today <= lastDayOf(meeting) ? true : 'meeting_over'
}

/** Refuses what may not be done at the door. */
export function authorizeDoor(act: DoorAct, acting: Acting, meeting: MeetingRow): void {
  mustBeAllowed(doorVerdict(act, acting, meeting))
}
