import type { Named } from '../../pack/pack.ts'

export const rosterSheetKeys = [
  'members',
  'cadres',
  'party_organisations',
  'posts',
  'special_committees',
  'sectors',
] as const
export type RosterSheetKey = (typeof rosterSheetKeys)[number]

/** What a column holds. `unit` names a unit of the given kinds, `choice` an entry of a list. */
export type ColumnKind =
  | { is: 'name' | 'phone' | 'month' | 'day' | 'integer' }
  | { is: 'text'; letters: number }
  | { is: 'choice'; from: readonly string[] | 'affiliations' | 'postKinds' | 'unitKinds'; open?: boolean }
  | { is: 'unit'; kinds: readonly string[] | 'all' }

/** One column of a roster sheet: its title in the template, other titles met in real files, and how to fill it in. */
export interface RosterColumn {
  key: string
  title: Named
  /** Other titles under which real files carry it. */
  aliases?: readonly string[]
  kind: ColumnKind
  required?: boolean
  example: string
  note: Named
}

export interface RosterSheet {
  key: RosterSheetKey
  title: Named
  /** The instruction row of the template. */
  instruction: Named
  columns: readonly RosterColumn[]
}

/** 委员: a person with a seat in a sector for the term. */
export interface MemberRow extends PersonRow {
  sectorId: string
  committeeId: string | null
  functionalBranchId: string | null
  from: string | null
}

/** 干部: a person of the office. */
export interface CadreRow extends PersonRow {
  sectionId: string | null
  branchId: string | null
  from: string | null
}

/** What members and cadres have in common; `affiliation` is the key of the rule pack. */
export interface PersonRow {
  name: string
  sex: 'male' | 'female' | null
  birthMonth: string | null
  ethnicity: string | null
  affiliation: string | null
  partyJoinedOn: string | null
  education: string | null
  employer: string | null
  employerPost: string | null
  phone: string | null
  mark: string | null
  rankNo: number | null
}

/** 党组织: `parent` is the name of a unit there is, or of another row of the sheet. */
export interface OrganisationRow extends UnitRow {
  kind: string
  parent: string | null
}

/** 专委会, 界别. */
export interface UnitRow {
  name: string
  shortName: string | null
  from: string
  rankNo: number | null
}

/** 职务: a dated post of a person who is in the roster already. */
export interface PostRow {
  name: string
  phone: string | null
  birthMonth: string | null
  mark: string | null
  unitId: string
  kind: string
  title: string | null
  from: string
  until: string | null
}

export interface RosterRows {
  members: MemberRow
  cadres: CadreRow
  party_organisations: OrganisationRow
  posts: PostRow
  special_committees: UnitRow
  sectors: UnitRow
}
