import type { Guard, Workflow } from '../workflow/workflow.ts'
import type { HandlingPart } from './proposal-rules.ts'

/** 已交办, 已签收, 提出异议, 改办他单位, 会办意见已送, 已答复. */
export const handlingStates = ['handed_over', 'received', 'objected', 'reassigned', 'opinion_given', 'replied'] as const

export type HandlingState = (typeof handlingStates)[number]

/** Parts in a share: the unit, its leader who signs, and the committee that handed over. */
export type HandlingRole = 'unit' | 'unit_leader' | 'reviewer'

export const handlingActs = [
  'receive',
  'object',
  'uphold',
  'overrule',
  'recordContact',
  'giveOpinion',
  'draftReply',
  'signReply',
  'issueReply',
  'askForTime',
  'grantTime',
  'refuseTime',
  'dun',
] as const

export type HandlingAct = (typeof handlingActs)[number]

export const handlingRefusals = [
  'not_allowed',
  'share_handed_over',
  'share_received',
  'share_objected',
  'share_reassigned',
  'share_opinion_given',
  'share_replied',
  'objection_time_over',
  'objection_overruled',
  'only_lead_replies',
  'only_co_handlers_give_opinions',
  'opinions_out',
  'reply_not_drafted',
  'reply_signed',
  'reply_not_signed',
  'extension_asked',
  'no_extension_asked',
  'hard_stop_reached',
  'not_overdue',
  'dunned_already',
] as const

export type HandlingRefusal = (typeof handlingRefusals)[number]

/** What of a unit's share decides. Days are business days, `YYYY-MM-DD`. */
export interface ShareOnDay {
  state: HandlingState
  part: HandlingPart
  objectUntil: string
  /** An objection was overruled before: there is no second one. */
  overruled: boolean
  dueOn: string
  /** No extension reaches beyond it. */
  hardStopOn: string
  extensionAsked: boolean
  /** Co-handlers of the same round whose opinion is still out. */
  opinionsOut: number
  replyDrafted: boolean
  replySigned: boolean
  /** A dunning letter went out for the present due day. */
  dunned: boolean
}

type ShareGuard = Guard<ShareOnDay, HandlingRefusal>

const inTime: ShareGuard = ({ objectUntil }, today) => (today > objectUntil ? 'objection_time_over' : true)
const notOverruled: ShareGuard = ({ overruled }) => (overruled ? 'objection_overruled' : true)
const replies: ShareGuard = ({ part }) => (part === 'co' ? 'only_lead_replies' : true)
const coHandles: ShareGuard = ({ part }) => (part === 'co' ? true : 'only_co_handlers_give_opinions')
const drafted: ShareGuard = ({ replyDrafted }) => (replyDrafted ? true : 'reply_not_drafted')
const unsigned: ShareGuard = ({ replySigned }) => (replySigned ? 'reply_signed' : true)
const signed: ShareGuard = ({ replySigned }) => (replySigned ? true : 'reply_not_signed')
const opinionsIn: ShareGuard = ({ opinionsOut }) => (opinionsOut > 0 ? 'opinions_out' : true)
const notAsked: ShareGuard = ({ extensionAsked }) => (extensionAsked ? 'extension_asked' : true)
const asked: ShareGuard = ({ extensionAsked }) => (extensionAsked ? true : 'no_extension_asked')
const roomLeft: ShareGuard = ({ dueOn, hardStopOn }) => (dueOn >= hardStopOn ? 'hard_stop_reached' : true)
const overdue: ShareGuard = ({ dueOn }, today) => (today > dueOn ? true : 'not_overdue')
const notDunned: ShareGuard = ({ dunned }) => (dunned ? 'dunned_already' : true)

const inHand = ['handed_over', 'received'] as const

/**
 * How one unit's share moves. Until an objection is upheld the unit may neither refuse nor pass on (domain.md §5.1,
 * S116); a reply goes out only after every co-handler's opinion is in and the responsible leader has signed (S121).
 */
export const handlingFlow: Workflow<ShareOnDay, HandlingState, HandlingRole, HandlingAct, HandlingRefusal> = {
  start: 'handed_over',
  final: ['reassigned', 'opinion_given', 'replied'],
  refusals: {
    handed_over: 'share_handed_over',
    received: 'share_received',
    objected: 'share_objected',
    reassigned: 'share_reassigned',
    opinion_given: 'share_opinion_given',
    replied: 'share_replied',
  },
  acts: {
    receive: [{ from: ['handed_over'], by: ['unit'], to: 'received' }],
    object: [{ from: inHand, by: ['unit'], to: 'objected', guards: [notOverruled, inTime] }],
    uphold: [{ from: ['objected'], by: ['reviewer'], to: 'reassigned' }],
    overrule: [{ from: ['objected'], by: ['reviewer'], to: 'received' }],
    recordContact: [{ from: ['received'], by: ['unit'] }],
    giveOpinion: [{ from: ['received'], by: ['unit'], to: 'opinion_given', guards: [coHandles] }],
    draftReply: [{ from: ['received'], by: ['unit'], guards: [replies] }],
    signReply: [{ from: ['received'], by: ['unit_leader'], guards: [replies, drafted, unsigned, opinionsIn] }],
    issueReply: [{ from: ['received'], by: ['unit'], to: 'replied', guards: [replies, opinionsIn, drafted, signed] }],
    askForTime: [{ from: inHand, by: ['unit'], guards: [replies, notAsked, roomLeft] }],
    grantTime: [{ from: inHand, by: ['reviewer'], guards: [asked] }],
    refuseTime: [{ from: inHand, by: ['reviewer'], guards: [asked] }],
    dun: [{ from: inHand, by: ['reviewer'], guards: [overdue, notDunned] }],
  },
}

interface Share {
  part: HandlingPart
  state: HandlingState
}

/** Whether a round is answered: every unit but the co-handlers has replied. */
export function isConcluded(shares: readonly Share[]): boolean {
  const answering = shares.filter(({ part, state }) => part !== 'co' && state !== 'reassigned')
  return answering.length > 0 && answering.every(({ state }) => state === 'replied')
}

/** How many co-handlers of a round have not given their opinion. */
export function opinionsOutOf(shares: readonly Share[]): number {
  return shares.filter(({ part, state }) => part === 'co' && state !== 'opinion_given' && state !== 'reassigned').length
}

/** Why units cannot share a handling as proposed: one alone, or one lead with co-handlers, or two and more apart. */
export function partsFault(parts: readonly HandlingPart[]): 'no_unit' | 'parts_mixed' | null {
  if (parts.length === 0) return 'no_unit'
  const count = (part: HandlingPart) => parts.filter((one) => one === part).length
  const alone = count('sole') === 1 && parts.length === 1
  const led = count('lead') === 1 && count('co') >= 1 && count('lead') + count('co') === parts.length
  const apart = count('separate') === parts.length && parts.length >= 2
  return alone || led || apart ? null : 'parts_mixed'
}
