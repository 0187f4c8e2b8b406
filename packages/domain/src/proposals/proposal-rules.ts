import type { Basis, Named } from '../pack/pack.ts'

/** Who stands behind a proposal: one member, several, or a body with its seal (domain.md §5.1). */
export const proposerKinds = [
  'single',
  'joint',
  'sector',
  'group',
  'party',
  'organisation',
  'special_committee',
] as const

export type ProposerKind = (typeof proposerKinds)[number]

/** How units share the handling: alone, as lead with co-handlers, or each for its own part (独办、主办、会办、分办). */
export const handlingParts = ['sole', 'lead', 'co', 'separate'] as const

export type HandlingPart = (typeof handlingParts)[number]

/** Who may submit as what. A body submits through whoever holds its seal: a holder of one of the posts in it. */
export interface ProposerRule {
  kind: ProposerKind
  name: Named
  /** `plenary`: only while the plenary sits. */
  time: 'always' | 'plenary'
  /** Kinds of units that submit in their own name; empty where persons do. */
  unitKinds: string[]
  sealPostKinds: string[]
}

interface Choice {
  key: string
  name: Named
}

/** A class of replies (办理类别 A, B, C, D). */
export interface ReplyClass extends Choice {
  /** Counts as solved in the solved rate (办成率). */
  solved: boolean
  /** A reply of the class names what will be done until when; it enters the promise ledger. */
  promises: boolean
}

/** A grade by which a proposer rates the handling. */
export interface RatingGrade extends Choice {
  satisfied: boolean
  /** The proposal goes back for a second handling. */
  reopens: boolean
}

/** A ground on which a proposal is not accepted (不予立案情形). */
export interface RefusalGround extends Choice {
  /** Words by which the check-up asks whether the ground might apply; a person decides. */
  signs: string[]
}

/** What a committee writes down about proposals: all of it is data of its rule pack (提案.yaml). */
export interface ProposalRules {
  basis: Basis[]
  proposers: ProposerRule[]
  categories: Choice[]
  writing: WritingRules
  refusalGrounds: RefusalGround[]
  replyClasses: ReplyClass[]
  ratingGrades: RatingGrade[]
  /** Post kinds whose holders sign the replies of their handling unit. */
  replySigners: string[]
  /** A rating so soon after the reply is flagged, never refused: unusual timing asks for a look. */
  unusualRatingMinutes: number
  /** Every so many months an open promise is looked at. */
  promiseCheckMonths: number
}

export interface WritingRules {
  basis: Basis[]
  /** How a title begins and ends, e.g. 关于 … 的提案. */
  titleBegins: string
  titleEnds: string
  /** Characters of situation, analysis and suggestions together. */
  idealLength: number
  longest: number
  /** The least share of the suggestions in the whole, in hundredths. */
  leastAdvicePercent: number
  vaguePhrases: string[]
}

/** What is due within a time of the pack (办理期限.yaml), each under its key. */
export const proposalDeadlines = [
  'proposal_co_sign',
  'proposal_hand_over',
  'proposal_objection',
  'proposal_objection_answer',
  'proposal_co_opinion',
  'proposal_reply',
  'proposal_extension',
  'proposal_hard_stop',
  'proposal_rating',
  'proposal_second_reply',
] as const

export type ProposalDeadline = (typeof proposalDeadlines)[number]
