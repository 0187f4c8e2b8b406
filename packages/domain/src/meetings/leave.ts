import type { AttendanceState } from './attendance.ts'

/** A request for leave from a meeting. */
export const leaveStates = ['requested', 'approved', 'refused', 'withdrawn'] as const

export type LeaveState = (typeof leaveStates)[number]

/** Leave, or an official trip, which takes somebody out of the count (domain.md §3.2). */
export const leaveKinds = ['on_leave', 'official_trip'] as const

export type LeaveKind = (typeof leaveKinds)[number]

export type LeaveRefusal =
  | 'not_allowed'
  | 'leave_already_decided'
  | 'leave_not_open'
  | 'own_entry_not_verifiable'
  | 'meeting_adopted'

interface LeaveCase {
  state: LeaveState
  personId: string
  /** Whether the meeting's minutes are adopted: then only a correction changes the attendance. */
  meetingAdopted: boolean
}

/** Decides whether somebody may approve or refuse a request; nobody decides on his own. */
export function decideLeaveDecision(
  request: LeaveCase,
  actorId: string | null,
  permitted: boolean,
): true | LeaveRefusal {
  if (!permitted) return 'not_allowed'
  if (request.state !== 'requested') return 'leave_already_decided'
  if (request.meetingAdopted) return 'meeting_adopted'
  return request.personId === actorId ? 'own_entry_not_verifiable' : true
}

/** Decides whether a request may be withdrawn: one's own, or one entered for somebody by who may organise. */
export function decideLeaveWithdrawal(
  request: LeaveCase,
  actorId: string | null,
  organises: boolean,
): true | LeaveRefusal {
  if (request.personId !== actorId && !organises) return 'not_allowed'
  if (request.state !== 'requested' && request.state !== 'approved') return 'leave_not_open'
  return request.meetingAdopted ? 'meeting_adopted' : true
}

/** Says whether approved leave becomes the mark: only where nobody saw the person in the room. */
export function leaveBecomesMark(current: AttendanceState | null): boolean {
  return current === null || current === 'absent'
}

/**
 * Post kinds that decide on leave from a meeting for so many half-days: the first step of the pack that is long enough
 * (短假审批), otherwise those of the kind (domain.md §3.2).
 */
export function leaveApprovers(
  kind: { leaveApprovers: string[]; leaveByLength?: Array<{ upToHalfDays: number; approvers: string[] }> },
  halfDays: number,
): readonly string[] {
  return kind.leaveByLength?.find(({ upToHalfDays }) => halfDays <= upToHalfDays)?.approvers ?? kind.leaveApprovers
}
