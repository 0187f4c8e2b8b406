import type { Role } from '../access/role.ts'
import type { Scheme } from '../assessment/scheme.ts'
import type { AssessmentTerms } from '../assessment/terms.ts'
import type { WorkingCalendar } from '../calendar/working-day.ts'
import type { IndicatorSource } from '../cockpit/indicator.ts'
import type { ProposalRules } from '../proposals/proposal-rules.ts'
import type { DutyBook } from '../duties/duty-rule.ts'
import type { VotingLaw, VotingRule } from '../meetings/voting-law.ts'
import type { BranchRules } from '../organisation/strengths.ts'
import type { Relief } from '../relief/relief.ts'
import type { Deadline } from '../workflow/deadline.ts'

/** A name on the screen: the trade's Chinese first, complete English beside it. */
export interface Named {
  zh: string
  en: string
}

/** On what a rule rests: the document, its clause, and how sure we are of it. */
export interface Basis {
  document: string
  clause?: string
  confidence?: 'article' | 'published' | 'commonly_known' | 'own'
}

/**
 * A checked rule pack: one committee's method as data. Plain JSON: it is stored with the committee
 * under its version, and evaluation never sees the YAML it came from.
 */
export interface Pack {
  id: string
  version: string
  title: string
  basis: Basis[]
  /** Political affiliations (政治面貌); `cpc` is the Party itself. */
  affiliations: Array<{ key: string; name: Named }>
  unitKinds: UnitKind[]
  postKinds: PostKind[]
  meetingKinds: MeetingKind[]
  resultKinds: ResultKind[]
  /** Kinds of facts about branches, cadres and units, from events or recorded by those named there (台账类别). */
  factKinds?: FactKind[]
  /** Defaults offered at set-up; a committee changes them freely. */
  sectors: string[]
  specialCommittees: string[]
  method: Method
  indicators: Indicator[]
  factMapping: FactMapping[]
  schemes: Scheme[]
  /** Absent in packs that were loaded before there was a calendar; only Saturdays and Sundays are then known. */
  calendar?: WorkingCalendar
  /** Absent in packs that were loaded before there was a section 减负. */
  relief?: Relief
  /** Within which time the next step of a case is due; absent: nothing is promised. */
  deadlines?: Deadline[]
  /** Absent in packs that were loaded before there was a section 提案: the committee then has no proposals. */
  proposals?: ProposalRules
  /** Absent in packs that were loaded before there were recurring duties. */
  duties?: DutyBook
  /** Absent in packs that were loaded before there was a section 支部. */
  branches?: BranchRules
  /** Absent: `assessment/terms.ts` has our own. */
  assessmentTerms?: AssessmentTerms
  /** The schemes as they were written, by their number; a pack built in code has none. */
  schemeTexts?: Record<string, string>
}

export interface UnitKind {
  key: string
  name: Named
  /** `outside`: units of others that answer to the committee, such as handling units. */
  axis: 'cppcc' | 'party' | 'functional' | 'outside'
  /** 1–4 for the four levels of Party organisation (政协党组 … 机关党支部). */
  partyLevel?: 1 | 2 | 3 | 4
  /** Unit kinds under which it may stand; empty: it is a root. */
  parents: string[]
  /** What a person may belong to only one of at a time, e.g. `party_branch`. */
  slot?: string
  /** Whether it counts for dues, votes and 三会一课; functional branches never do. */
  organisationLife: boolean
  /** What units of the kind are told apart by in an assessment. */
  shapes?: UnitShape[]
  /** People belong through posts only (bodies such as the Standing Committee), not by joining. */
  byPostsOnly?: boolean
}

/** A mark of a unit that lasts as long as one of the posts is held in it or one of the units stands under it. */
export interface UnitShape {
  key: string
  postKinds: string[]
  unitKinds: string[]
}

export interface PostKind {
  key: string
  name: Named
  /** Unit kinds in which it is held. */
  unitKinds: string[]
  /** Place in the leadership order, small first. */
  order: number
  /** Access roles it confers while it is held. */
  roles: Role[]
}

export interface MeetingKind {
  key: string
  name: Named
  group:
    | 'plenary'
    | 'standing'
    | 'chairpersons'
    | 'party_group'
    | 'office_party'
    | 'branch'
    | 'functional'
    | 'committee'
    | 'consultation'
    | 'activity'
    | 'study'
    | 'liaison'
    | 'coordination'
  basis: Basis[]
  /** Unit kinds that convene it. */
  convenedBy: string[]
  /** Who is due unless the convenor says otherwise. */
  due: { members?: boolean; unit?: boolean; postKinds?: string[] }
  firstAgendaRequired: boolean
  /** How many half-days it lasts unless the record says otherwise. */
  halfDays: number
  /** Below this share of the meeting's half-days somebody counts as absent, e.g. "2/3". */
  attendedShare?: string
  /** Post kinds that decide on leave; without any: whoever organises it. */
  leaveApprovers: string[]
  /** Post kinds that adopt the minutes; without any: whoever may adopt in that unit. */
  minutesAdopters: string[]
  /** Whether the one who wrote the minutes may also adopt them. */
  recorderMayAdopt: boolean
  numbering: 'duty_year' | 'fortnight' | 'none'
  partyInternal: boolean
  /** How votes are decided at it; absent: a show of hands is noted and nothing is decided by it. */
  voting?: { by: VotingSource; matters: Array<{ key: string; name: Named; by: VotingSource }> }
  /** Fewer than the quorum of this rule, and the meeting may not be held (民主生活会). */
  heldOnlyBy?: VotingLaw
  /** Leave for no more half-days than this is decided by others than `leaveApprovers`, the shortest first. */
  leaveByLength?: Array<{ upToHalfDays: number; approvers: string[] }>
}

/** A law by its name, or the committee's own rule with its basis. */
export type VotingSource = { law: VotingLaw } | { rule: VotingRule }

export interface ResultKind {
  key: string
  name: Named
  basis: Basis[]
  attributes: Array<{
    key: string
    name: Named
    type: 'text' | 'number' | 'boolean' | 'choice'
    choices?: Array<{ key: string; name: Named }>
    required: boolean
  }>
}

/** A kind of facts about a branch, a cadre or a unit, as schemes count them. */
export interface FactKind extends ResultKind {
  subject: Scheme['subject']
  /** Who records it: holders of a role, `self` the cadre himself. Absent: it follows from events and from nothing else. */
  recordedBy?: Array<Role | 'self'>
}

export interface Method {
  title: string
  pillars: Pillar[]
}

export interface Pillar {
  key: string
  title: Named
  motto: Named
  measures: Measure[]
}

/** A mechanism of the method: a row of the mission, with its clause of the article. */
export interface Measure {
  id: string
  title: Named
  basis: Basis
  meetingKinds: string[]
  indicators: string[]
}

export interface Indicator {
  key: string
  name: Named
  unit: Named
  /** The formula in words. */
  formula: Named
  source: IndicatorSource
  basis: Basis
  /** The written figure it can be held against, e.g. the article's. */
  target?: string
}

/** Which events put which facts into the ledger. */
export interface FactMapping {
  event:
    | 'minutes.adopted'
    | 'attendance.corrected'
    | 'result.recorded'
    | 'result.withdrawn'
    | 'decision.carried_out'
    | 'decision.overdue'
    | 'round.adopted'
    | 'sheet.corrected'
    | 'proposal.counted'
    | 'proposal.uncounted'
  /** Whose ledger: the branch's whose meeting or task it is; absent: the people's. */
  subject?: 'branch'
  /** Only for these meeting kinds or groups; empty: all. */
  meetingKinds: string[]
  meetingGroups: string[]
  /** Results of which schemes; only for events of assessments, which need it. */
  schemes?: string[]
  /** The fact kind that is written; `$resultKind` stands for the result's own kind. */
  factKind: string
}
