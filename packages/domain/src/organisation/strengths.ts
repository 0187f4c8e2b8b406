import type { Basis, Named } from '../pack/pack.ts'

/** What proves a criterion: records of meetings, facts of the branch, or its own set-up and term. */
export interface Criterion {
  key: string
  name: Named
  basis: Basis
  meetingKinds: string[]
  factKinds: string[]
  setUp: boolean
  /** How many records of the last twelve months are needed. */
  atLeast: number
}

/** One of the four strengths of a branch (四强党支部) with its criteria. */
export interface Strength {
  key: string
  name: Named
  criteria: Criterion[]
}

/** What a committee decides about its branches beyond the Party's own regulations. */
export interface BranchRules {
  /** Up to which age an officer counts as young. */
  young: { atMost: number; basis: Basis }
  strengths: Strength[]
}
