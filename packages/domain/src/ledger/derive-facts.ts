import type { MeetingKind, Pack } from '../pack/pack.ts'
import { branchMeetingFacts, branchTaskFacts, overdueTaskFacts, type BranchTurnout } from './derive-branch-facts.ts'
import type { DecisionCarriedOut, DecisionOverdue } from './derive-branch-facts.ts'
import { correctedGradeFacts, gradeFacts, type RoundAdopted, type SheetCorrected } from './derive-grade-facts.ts'
import { proposalFacts, proposalWithdrawals } from './derive-proposal-facts.ts'
import type { ProposalCounted, ProposalUncounted } from './derive-proposal-facts.ts'
import type { AttributeValue, Fact } from './fact.ts'
import { mappingOf, meetingKind, resultFactKind } from './fact-mapping.ts'

export type AttendanceState = 'present' | 'late' | 'left_early' | 'on_leave' | 'official_trip' | 'absent'

export interface AttendanceMark {
  personId: string
  dueAs: 'due' | 'observer'
  /** The post because of which the person was due, e.g. `standing_member`. */
  position?: string | null
  state: AttendanceState
  halfDaysAttended?: number | null
  lateEntry: boolean
}

export interface MeetingFacts {
  meetingId: string
  /** Key of the meeting kind. */
  kind: string
  title: string
  heldOn: string
  halfDays: number
  /** The Party branch whose organisation life it is; absent where it is nobody's. */
  branchId?: string | null
}

export interface MinutesAdopted extends MeetingFacts {
  marks: AttendanceMark[]
}

export interface AttendanceCorrected extends MeetingFacts, AttendanceMark {
  previousFactId: string
  reason: string
  /** The branch's own fact, as it stands after the correction. */
  branch?: BranchTurnout & { previousFactId: string }
}

export interface ResultRecorded {
  resultId: string
  /** The person it is about, or … */
  personId?: string
  /** … the unit. */
  unitId?: string
  resultKind: string
  title: string
  attributes: Record<string, AttributeValue>
  source: string
}

export interface ResultWithdrawn {
  resultId: string
  personId?: string
  unitId?: string
  resultKind: string
  previousFactId: string
  reason: string
}

/** The events that the ledger follows. Their payloads are self-contained: a rebuild reads nothing else. */
export type LedgerEvent =
  | { id: string; type: 'minutes.adopted'; on: string; payload: MinutesAdopted }
  | { id: string; type: 'attendance.corrected'; on: string; payload: AttendanceCorrected }
  | { id: string; type: 'result.recorded'; on: string; payload: ResultRecorded }
  | { id: string; type: 'result.withdrawn'; on: string; payload: ResultWithdrawn }
  | { id: string; type: 'decision.carried_out'; on: string; payload: DecisionCarriedOut }
  | { id: string; type: 'decision.overdue'; on: string; payload: DecisionOverdue }
  | { id: string; type: 'round.adopted'; on: string; payload: RoundAdopted }
  | { id: string; type: 'sheet.corrected'; on: string; payload: SheetCorrected }
  | { id: string; type: 'proposal.counted'; on: string; payload: ProposalCounted }
  | { id: string; type: 'proposal.uncounted'; on: string; payload: ProposalUncounted }

/** The types of events from which facts come. */
export const ledgerEventTypes = [
  'minutes.adopted',
  'attendance.corrected',
  'result.recorded',
  'result.withdrawn',
  'decision.carried_out',
  'decision.overdue',
  'round.adopted',
  'sheet.corrected',
  'proposal.counted',
  'proposal.uncounted',
] as const

/**
 * Derives the facts of one event by the rule pack's mapping. Pure: the same event and pack always give the same
 * facts with the same ids, so the ledger can be rebuilt at any time.
 */
export function deriveFacts(event: LedgerEvent, pack: Pack): Fact[] {
  switch (event.type) {
    case 'minutes.adopted':
      return fromMinutes(event.id, event.payload, pack)
    case 'attendance.corrected':
      return fromCorrection(event.id, event.payload, pack)
    case 'result.recorded':
      return fromResult(event.id, event.on, event.payload, pack)
    case 'result.withdrawn':
      return fromWithdrawal(event.id, event.on, event.payload, pack)
    case 'decision.carried_out':
      return branchTaskFacts(event.id, event.payload, pack)
    case 'decision.overdue':
      return overdueTaskFacts(event.id, event.payload, pack)
    case 'round.adopted':
      return gradeFacts(event.id, event.payload, pack)
    case 'sheet.corrected':
      return correctedGradeFacts(event.id, event.payload, pack)
    case 'proposal.counted':
      return proposalFacts(event.id, event.on, event.payload, pack)
    case 'proposal.uncounted':
      return proposalWithdrawals(event.id, event.on, event.payload, pack)
  }
}

function fromMinutes(eventId: string, payload: MinutesAdopted, pack: Pack): Fact[] {
  const kind = meetingKind(pack, payload.kind)
  const mapping = mappingOf(pack, 'minutes.adopted', kind)
  const due = payload.marks.filter(({ dueAs }) => dueAs === 'due')
  const people = mapping
    ? due.map((mark, ordinal) => attendanceFact(`${eventId}:${ordinal}`, mapping.factKind, payload, mark, kind))
    : []
  return [...people, ...branchMeetingFacts(`${eventId}:${people.length}`, 'minutes.adopted', payload, pack)]
}

function fromCorrection(eventId: string, payload: AttendanceCorrected, pack: Pack): Fact[] {
  if (payload.dueAs !== 'due') return []
  const kind = meetingKind(pack, payload.kind)
  const mapping = mappingOf(pack, 'attendance.corrected', kind)
  const person = mapping
    ? [
        {
          ...attendanceFact(`${eventId}:0`, mapping.factKind, payload, payload, kind),
          correctsId: payload.previousFactId,
        },
      ]
    : []
  return [...person, ...branchMeetingFacts(`${eventId}:${person.length}`, 'attendance.corrected', payload, pack)]
}

function fromResult(eventId: string, on: string, payload: ResultRecorded, pack: Pack): Fact[] {
  const mapping = pack.factMapping.find(({ event }) => event === 'result.recorded')
  if (!mapping) return []
  return [
    {
      id: `${eventId}:0`,
      kind: resultFactKind(mapping, payload.resultKind),
      ...subjectOf(payload),
      on,
      attributes: { ...payload.attributes, title: payload.title, source: payload.source },
      record: { kind: 'result', id: payload.resultId },
    },
  ]
}

function fromWithdrawal(eventId: string, on: string, payload: ResultWithdrawn, pack: Pack): Fact[] {
  const mapping = pack.factMapping.find(({ event }) => event === 'result.withdrawn')
  if (!mapping) return []
  return [
    {
      id: `${eventId}:0`,
      kind: resultFactKind(mapping, payload.resultKind),
      ...subjectOf(payload),
      on,
      attributes: { withdrawn: true, reason: payload.reason },
      record: { kind: 'result', id: payload.resultId },
      correctsId: payload.previousFactId,
      withdraws: true,
    },
  ]
}

function subjectOf({ personId, unitId }: Pick<ResultRecorded, 'personId' | 'unitId'>) {
  return unitId ? { subjectKind: 'unit' as const, subjectId: unitId } : { subjectId: personId ?? '' }
}

function attendanceFact(
  id: string,
  factKind: string,
  meeting: MeetingFacts,
  mark: AttendanceMark,
  kind: MeetingKind | undefined,
): Fact {
  const attended = attendedHalfDays(meeting, mark)
  const tooShort = attended > 0 && isBelowShare(attended, meeting.halfDays, kind?.attendedShare)
  const state = tooShort ? 'absent' : mark.state
  return {
    id,
    kind: factKind,
    subjectId: mark.personId,
    on: meeting.heldOn,
    attributes: {
      title: meeting.title,
      meetingKind: meeting.kind,
      meetingGroup: kind?.group ?? '',
      state,
      excused: excuseOf(state),
      halfDays: meeting.halfDays,
      halfDaysAttended: tooShort ? 0 : attended,
      lateEntry: mark.lateEntry,
      ...(tooShort && { belowShare: true }),
      ...(mark.position && { position: mark.position }),
    },
    record: { kind: 'meeting', id: meeting.meetingId },
  }
}

/** Excused, unexcused and exempt are three states: an official trip leaves the denominator (domain.md §13, 5). */
function excuseOf(state: AttendanceState): 'no' | 'excused' | 'unexcused' | 'exempt' {
  if (state === 'on_leave') return 'excused'
  if (state === 'official_trip') return 'exempt'
  return state === 'absent' ? 'unexcused' : 'no'
}

function attendedHalfDays({ halfDays }: MeetingFacts, { state, halfDaysAttended }: AttendanceMark): number {
  const attended = state === 'present' || state === 'late' || state === 'left_early'
  return attended ? (halfDaysAttended ?? halfDays) : 0
}

/** Compares products, not quotients: two of three half-days are exactly "2/3". */
function isBelowShare(attended: number, halfDays: number, share: string | undefined): boolean {
  if (share === undefined) return false
  const [part = 1, whole = 1] = share.split('/').map(Number)
  return attended * whole < halfDays * part
}
