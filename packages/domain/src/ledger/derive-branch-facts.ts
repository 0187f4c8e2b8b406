import { tallyOf, attendedOf } from '../meetings/attendance.ts'
import type { Pack } from '../pack/pack.ts'
import type { AttendanceCorrected, MinutesAdopted } from './derive-facts.ts'
import type { Fact } from './fact.ts'
import { mappingOf, meetingKind } from './fact-mapping.ts'

/** How many were due and how many came; an official trip is no absence and leaves the share (domain.md §13, 5). */
export interface BranchTurnout {
  due: number
  present: number
  onOfficialTrip: number
}

/** What a meeting decided was carried out, as its owner reports; all that the ledger asks of it. */
export interface DecisionCarriedOut {
  taskId: string
  title: string
  /** The branches whose officers had to do it by virtue of their posts. */
  branchIds: readonly string[]
  /** Kind of the meeting that assigned it. */
  meetingKind: string | null
  dueOn: string | null
  closedOn: string
  /** The event that found it open after its day, whose facts this one corrects. */
  overdueEventId?: string
}

/** A decision that was still open when its day was over. */
export type DecisionOverdue = Omit<DecisionCarriedOut, 'closedOn' | 'overdueEventId'>

/** Counts a list as the fact of a branch counts it. */
export function turnoutOf(marks: Parameters<typeof tallyOf>[0]): BranchTurnout {
  const tally = tallyOf(marks)
  return { due: tally.due, present: attendedOf(tally), onOfficialTrip: tally.officialTrip }
}

/** One fact of the branch whose meeting it was, or its correction; none where the pack does not ask for it. */
export function branchMeetingFacts(
  id: string,
  event: 'minutes.adopted' | 'attendance.corrected',
  payload: MinutesAdopted | AttendanceCorrected,
  pack: Pack,
): Fact[] {
  const mapping = mappingOf(pack, event, meetingKind(pack, payload.kind), 'branch')
  if (!mapping || !payload.branchId) return []
  if (!('marks' in payload) && !payload.branch) return []
  const turnout = 'marks' in payload ? turnoutOf(payload.marks) : payload.branch
  const corrects = 'marks' in payload ? undefined : payload.branch?.previousFactId
  return [
    {
      id,
      kind: mapping.factKind,
      subjectKind: 'unit',
      subjectId: payload.branchId,
      on: payload.heldOn,
      attributes: { title: payload.title, meeting: payload.kind, ...(turnout && turnoutAttributes(turnout)) },
      record: { kind: 'meeting', id: payload.meetingId },
      ...(corrects && { correctsId: corrects }),
    },
  ]
}

/** Percent with two decimals; without anybody due there is no share rather than a share of nought. */
function turnoutAttributes({ due, present, onOfficialTrip }: BranchTurnout): Record<string, number> {
  const expected = due - onOfficialTrip
  return { due, present, ...(expected > 0 && { turnout: Math.round((present * 10_000) / expected) / 100 }) }
}

/**
 * A task with a day is on time or late, on the day it was due; one without a day is nobody's measure. What counted as
 * open since its day is corrected by what it came to.
 */
export function branchTaskFacts(eventId: string, payload: DecisionCarriedOut, pack: Pack): Fact[] {
  const { dueOn, closedOn, overdueEventId, branchIds } = payload
  if (!dueOn) return []
  const wasOpen = overdueEventId !== undefined && taskMapping(pack, 'decision.overdue', payload.meetingKind)
  return taskFacts(eventId, 'decision.carried_out', payload, pack).map((fact) => ({
    ...fact,
    attributes: { ...fact.attributes, outcome: closedOn <= dueOn ? 'on_time' : 'late', closedOn },
    ...(wasOpen && { correctsId: `${overdueEventId}:${branchIds.indexOf(fact.subjectId)}` }),
  }))
}

/** A task whose day is over and that nobody closed counts as open, on the day it was due. */
export function overdueTaskFacts(eventId: string, payload: DecisionOverdue, pack: Pack): Fact[] {
  return taskFacts(eventId, 'decision.overdue', payload, pack)
}

type TaskEvent = 'decision.carried_out' | 'decision.overdue'

function taskMapping(pack: Pack, event: TaskEvent, kind: string | null) {
  return mappingOf(pack, event, meetingKind(pack, kind), 'branch')
}

function taskFacts(eventId: string, event: TaskEvent, payload: DecisionOverdue, pack: Pack): Fact[] {
  const { taskId, title, branchIds, dueOn } = payload
  const mapping = taskMapping(pack, event, payload.meetingKind)
  if (!dueOn || !mapping) return []
  return branchIds.map((branchId, ordinal) => ({
    id: `${eventId}:${ordinal}`,
    kind: mapping.factKind,
    subjectKind: 'unit',
    subjectId: branchId,
    on: dueOn,
    attributes: { title, outcome: 'open' },
    record: { kind: 'task', id: taskId },
  }))
}
