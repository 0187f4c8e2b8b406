import type { Role } from '../access/role.ts'
import type { Basis, Named } from '../pack/pack.ts'

/**
 * How binding a duty is: `law` (法定: cannot be waived), `rule` (应当: missing it is a fault), `generally` (“一般”: missing
 * it is a reminder, not a failure; domain.md §4.2).
 */
export const strictnesses = ['law', 'rule', 'generally'] as const

export type Strictness = (typeof strictnesses)[number]

/** Who talks with whom: officers among themselves, officers with members, members among themselves. */
export const talkCircles = ['officers', 'officers_members', 'members'] as const

export type TalkCircle = (typeof talkCircles)[number]

/** What of the records counts as done. */
export type DoneBy =
  /** A meeting of the unit (or of any unit), led or taught by a holder of one of the posts, or with such an item on the agenda. */
  | { by: 'meeting'; kinds: string[]; anywhere: boolean; ledBy: string[]; agendaSays: string | null }
  /** A fact in the ledger of the unit or person. */
  | { by: 'fact'; kinds: string[] }
  /** The person came to such a meeting of his own branch. */
  | { by: 'attendance'; kinds: string[] }
  /** Heart-to-heart talks within the branch. */
  | { by: 'talks'; among: TalkCircle }

/** Who owes a duty: units of a kind and shape, or everybody who holds a post. */
export type Obliged =
  | { kind: 'units'; unitKinds: string[]; withShapes: string[]; withoutShapes: string[] }
  | { kind: 'holders'; postKinds: string[] }

/** How often: an RFC 5545 rule, counted from the beginning of the calendar year, of the duty year, or from a day. */
export interface Recurrence {
  rule: string
  start: 'calendar_year' | 'duty_year' | { on: string }
  /** Days before or after its period within which a record still counts for it. */
  tolerance: number
}

/** A recurring duty (规定动作) as the rule pack has it. */
export interface DutyRule {
  key: string
  name: Named
  basis: Basis[]
  obliged: Obliged
  recurrence: Recurrence
  /** How many records a period asks for. */
  times: number
  due: 'last_day' | 'last_working_day'
  /** Months in which it is usually done; empty: the whole period. */
  usualMonths: number[]
  strictness: Strictness
  /** Any of these counts; none at all: the month's reminder mentions it, and nothing is recorded or counted. */
  done: DoneBy[]
  /** Who may waive it, with a reason; nobody for what the law demands. */
  waivedBy: Role[]
  /** What to bear in mind, printed on the month's reminder. */
  advice?: Named
}

/** How long officers serve, and how long before the end the reminder speaks of the re-election. */
export interface OfficeTerm {
  unitKinds: string[]
  years: number
  warnMonths: number
  postKinds: string[]
  basis: Basis[]
}

/** The recurring duties of a pack. */
export interface DutyBook {
  rules: DutyRule[]
  terms: OfficeTerm[]
  /** Kinds of meetings whose first agenda items of the month before the reminder passes on. */
  firstAgendaFrom: string[]
}
