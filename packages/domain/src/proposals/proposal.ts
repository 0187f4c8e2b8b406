import type { Guard, Workflow } from '../workflow/workflow.ts'

/** 草稿, 待审, 退回修改, 立案, 并案, 不予立案, 转社情民意或者来信, 撤案, 办理中, 已答复, 办结, 归档 (domain.md §5.1). */
export const proposalStates = [
  'draft',
  'submitted',
  'returned',
  'accepted',
  'merged',
  'refused',
  'converted',
  'withdrawn',
  'in_handling',
  'replied',
  'closed',
  'archived',
] as const

export type ProposalState = (typeof proposalStates)[number]

/** Parts in a proposal: whoever signs first, who signs along, the committee that reviews, and what another act entails. */
export type ProposalRole = 'lead_proposer' | 'co_signer' | 'reviewer' | 'system'

export const proposalActs = [
  'write',
  'invite',
  'coSign',
  'submit',
  'recall',
  'discard',
  'withdraw',
  'sendBack',
  'accept',
  'merge',
  'unmerge',
  'refuse',
  'agreeToConversion',
  'convert',
  'handOver',
  'conclude',
  'reopen',
  'close',
  'archive',
] as const

export type ProposalAct = (typeof proposalActs)[number]

export const proposalRefusals = [
  'not_allowed',
  'proposal_draft',
  'proposal_submitted',
  'proposal_returned',
  'proposal_accepted',
  'proposal_merged',
  'proposal_refused',
  'proposal_converted',
  'proposal_withdrawn',
  'proposal_in_handling',
  'proposal_replied',
  'proposal_closed',
  'proposal_archived',
  'invitations_open',
  'signed_along_already',
  'co_signing_over',
  'only_joint',
  'leads_others',
  'lead_handed_over',
  'consent_missing',
  'consent_given',
  'ratings_open',
  'submitted_before',
  'never_submitted',
] as const

export type ProposalRefusal = (typeof proposalRefusals)[number]

/** What of a proposal decides. Days are business days, `YYYY-MM-DD`. */
export interface ProposalOnDay {
  state: ProposalState
  joint: boolean
  /** It bears a number: it was submitted at least once. */
  numbered: boolean
  coSignUntil: string | null
  /** Members who were asked to sign along and have not answered. */
  openInvitations: number
  /** Where merged: what it was before. */
  stateBefore: ProposalState | null
  /** Others are merged into it. */
  leadsOthers: boolean
  /** Where merged: the one it follows has been handed over. */
  leadHandedOver: boolean
  conversionAgreed: boolean
  /** Proposers who may still rate the reply within their time. */
  openRatings: number
}

type ProposalGuard = Guard<ProposalOnDay, ProposalRefusal>

/** Whoever has not answered by the cut-off is not waited for. */
const answered: ProposalGuard = ({ openInvitations, coSignUntil }, today) =>
  openInvitations > 0 && coSignUntil !== null && today <= coSignUntil ? 'invitations_open' : true
const signable: ProposalGuard = ({ coSignUntil }, today) =>
  coSignUntil !== null && today <= coSignUntil ? true : 'co_signing_over'
const isJoint: ProposalGuard = ({ joint }) => (joint ? true : 'only_joint')
const alone: ProposalGuard = ({ leadsOthers }) => (leadsOthers ? 'leads_others' : true)
const leadStays: ProposalGuard = ({ leadHandedOver }) => (leadHandedOver ? 'lead_handed_over' : true)
const was =
  (state: ProposalState): ProposalGuard =>
  ({ stateBefore }) =>
    stateBefore === state ? true : 'proposal_merged'
const agreed: ProposalGuard = ({ conversionAgreed }) => (conversionAgreed ? true : 'consent_missing')
const notAgreed: ProposalGuard = ({ conversionAgreed }) => (conversionAgreed ? 'consent_given' : true)
const rated: ProposalGuard = ({ openRatings }) => (openRatings > 0 ? 'ratings_open' : true)
const unnumbered: ProposalGuard = ({ numbered }) => (numbered ? 'submitted_before' : true)
const isNumbered: ProposalGuard = ({ numbered }) => (numbered ? true : 'never_submitted')

const writing = ['draft', 'returned'] as const

/** How proposals move (domain.md §5.1). A merged one can be taken apart again while the other is not handed over. */
export const proposalFlow: Workflow<ProposalOnDay, ProposalState, ProposalRole, ProposalAct, ProposalRefusal> = {
  start: 'draft',
  final: ['converted', 'withdrawn', 'archived'],
  refusals: {
    draft: 'proposal_draft',
    submitted: 'proposal_submitted',
    returned: 'proposal_returned',
    accepted: 'proposal_accepted',
    merged: 'proposal_merged',
    refused: 'proposal_refused',
    converted: 'proposal_converted',
    withdrawn: 'proposal_withdrawn',
    in_handling: 'proposal_in_handling',
    replied: 'proposal_replied',
    closed: 'proposal_closed',
    archived: 'proposal_archived',
  },
  acts: {
    write: [{ from: writing, by: ['lead_proposer'] }],
    invite: [{ from: writing, by: ['lead_proposer'], guards: [isJoint] }],
    coSign: [{ from: writing, by: ['co_signer'], guards: [signable] }],
    submit: [{ from: writing, by: ['lead_proposer'], to: 'submitted', guards: [answered] }],
    recall: [{ from: ['submitted'], by: ['lead_proposer'], to: 'draft' }],
    discard: [{ from: ['draft'], by: ['lead_proposer'], to: 'withdrawn', guards: [unnumbered] }],
    withdraw: [
      {
        from: ['draft', 'submitted', 'returned', 'accepted'],
        by: ['lead_proposer'],
        to: 'withdrawn',
        guards: [isNumbered, alone],
      },
    ],
    sendBack: [{ from: ['submitted'], by: ['reviewer'], to: 'returned' }],
    accept: [{ from: ['submitted'], by: ['reviewer'], to: 'accepted' }],
    merge: [{ from: ['submitted', 'accepted'], by: ['reviewer'], to: 'merged', guards: [alone] }],
    unmerge: [
      { from: ['merged'], by: ['reviewer'], to: 'submitted', guards: [leadStays, was('submitted')] },
      { from: ['merged'], by: ['reviewer'], to: 'accepted', guards: [leadStays, was('accepted')] },
    ],
    refuse: [{ from: ['submitted'], by: ['reviewer'], to: 'refused' }],
    agreeToConversion: [{ from: ['submitted', 'refused'], by: ['lead_proposer', 'reviewer'], guards: [notAgreed] }],
    convert: [{ from: ['submitted', 'refused'], by: ['reviewer'], to: 'converted', guards: [agreed] }],
    handOver: [{ from: ['accepted'], by: ['reviewer'], to: 'in_handling' }],
    conclude: [{ from: ['in_handling'], by: ['system'], to: 'replied' }],
    reopen: [{ from: ['replied'], by: ['system'], to: 'in_handling' }],
    close: [{ from: ['replied'], by: ['reviewer'], to: 'closed', guards: [rated] }],
    archive: [{ from: ['closed'], by: ['reviewer'], to: 'archived' }],
  },
}
