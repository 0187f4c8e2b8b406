import type { Tally } from './attendance.ts'

export interface MinutesDraft {
  chairId: string | null
  recorderId: string | null
  agenda: ReadonlyArray<{
    title: string
    firstAgenda: boolean
    studyText: string | null
    record: string
    /** Put off to the next meeting of the body: nothing is recorded of it yet. */
    parked: boolean
  }>
}

/** What the rule pack asks of the minutes of a kind of meeting. */
export interface MinutesRules {
  firstAgendaRequired: boolean
  recorderMayAdopt: boolean
}

export type MinutesRefusal =
  | { code: 'minutes_incomplete'; missing: 'chair' | 'recorder' | 'agenda' | 'record' }
  | { code: 'first_agenda_needed' }

export type AdoptionRefusal =
  | MinutesRefusal
  | { code: 'attendance_incomplete'; unmarked: number }
  | { code: 'own_entry_not_verifiable' }

/**
 * Says what the minutes still lack: a chair, a recorder, an agenda with a record of every item, and the first agenda
 * item (第一议题) with its text where the kind requires one. An item put off to the next meeting needs no record. `true` when nothing is missing.
 */
export function minutesComplete(minutes: MinutesDraft, rules: MinutesRules): true | MinutesRefusal {
  const missing = missingIn(minutes)
  if (missing) return { code: 'minutes_incomplete', missing }
  if (rules.firstAgendaRequired && !studiesFirst(minutes)) return { code: 'first_agenda_needed' }
  return true
}

/**
 * Decides whether minutes may be adopted by somebody: complete, everybody due marked, and, where the pack separates
 * the two hands, not by the one who wrote them down (domain.md §11: who enters is not the only one who verifies).
 */
export function decideAdoption(
  minutes: MinutesDraft,
  tally: Tally,
  rules: MinutesRules,
  adopterId: string | null,
  writerIds: readonly string[],
): true | AdoptionRefusal {
  const complete = minutesComplete(minutes, rules)
  if (complete !== true) return complete
  if (tally.due === 0 || tally.unmarked > 0) return { code: 'attendance_incomplete', unmarked: tally.unmarked }
  if (!rules.recorderMayAdopt && adopterId !== null && writerIds.includes(adopterId))
    return { code: 'own_entry_not_verifiable' }
  return true
}

/** 第一议题: item one is a study item with its text. */
function studiesFirst({ agenda }: MinutesDraft): boolean {
  const first = agenda[0]
  return first !== undefined && first.firstAgenda && (first.studyText ?? '').trim() !== '' && !first.parked
}

function missingIn({ chairId, recorderId, agenda }: MinutesDraft): 'chair' | 'recorder' | 'agenda' | 'record' | null {
  if (!chairId) return 'chair'
  if (!recorderId) return 'recorder'
  if (agenda.length === 0) return 'agenda'
  return agenda.every(({ record, parked }) => parked || record.trim() !== '') ? null : 'record'
}
