import type { Basis } from '../pack/pack.ts'

/** What of a branch its set-up is checked by, on one day. */
export interface BranchShape {
  /** Everybody whose organisational relation is here. */
  members: number
  /** Those past their year of probation. */
  fullMembers: number
  secretaries: number
  /** Secretary, deputies and committee members together. */
  officers: number
  /** Members of the branch committee beside secretary and deputy. */
  committeeMembers: number
}

export interface Finding {
  key: 'enough_members' | 'not_too_many' | 'secretary' | 'committee'
  /** `unmet` offends a rule, `warning` what is only customary (“一般”). */
  state: 'met' | 'warning' | 'unmet'
  /** The number that decides. */
  number: number
  basis: Basis
}

const rule = (clause: string): Basis => ({
  document: '中国共产党支部工作条例（试行）',
  clause,
  confidence: 'published',
})
const asksForCommittee = 7

/**
 * Checks a branch against the regulation on branch work (domain.md §4.1): at least three full members (else a joint
 * branch), generally at most fifty; from seven full members on a committee of three to five, never above seven, below
 * that a secretary and, if needed, a deputy without a committee.
 */
export function checkSetUp(shape: BranchShape): Finding[] {
  return [
    {
      key: 'enough_members',
      state: shape.fullMembers >= 3 ? 'met' : 'unmet',
      number: shape.fullMembers,
      basis: rule('正式党员3人以上；不足3人的成立联合党支部'),
    },
    {
      key: 'not_too_many',
      state: shape.members <= 50 ? 'met' : 'warning',
      number: shape.members,
      basis: rule('党员人数一般不超过50人'),
    },
    {
      key: 'secretary',
      state: shape.secretaries === 1 ? 'met' : 'unmet',
      number: shape.secretaries,
      basis: rule('设书记1名，必要时设副书记1名'),
    },
    {
      key: 'committee',
      state: committeeState(shape),
      number: shape.officers,
      basis: rule('正式党员7人以上的设支部委员会，由3至5人组成，一般不超过7人；不足7人的不设'),
    },
  ]
}

function committeeState({ fullMembers, officers, committeeMembers }: BranchShape): Finding['state'] {
  if (fullMembers < asksForCommittee) return committeeMembers === 0 ? 'met' : 'warning'
  if (officers < 3 || officers > 7) return 'unmet'
  return officers <= 5 ? 'met' : 'warning'
}

/**
 * Which body of Party members stands above its branches by their number (domain.md §4.1): from a hundred on a
 * grass-roots committee, from fifty on a general branch; a committee of fewer needs its superior's approval.
 */
export function bodyFor(members: number): 'grassroots_committee' | 'general_branch' | 'branch' {
  if (members >= 100) return 'grassroots_committee'
  return members >= 50 ? 'general_branch' : 'branch'
}

/** Full years of age in a month, from the month of birth `YYYY-MM`; `null` without one. */
export function ageOn(birthMonth: string | null, day: string): number | null {
  if (birthMonth === null) return null
  const [year = 0, month = 0] = birthMonth.split('-').map(Number)
  const [thisYear = 0, thisMonth = 0] = day.split('-').map(Number)
  return thisYear - year - (thisMonth < month ? 1 : 0)
}
